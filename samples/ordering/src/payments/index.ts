export * from './payment-events.js';
export { PaymentGateway } from './payment-gateway.js';
export { Payments } from './payments.js';
export { TestGateway } from './test-gateway.js';
