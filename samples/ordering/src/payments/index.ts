export { Payment } from './payment.js';
export { PaymentCollection } from './payment-collection.js';
export * from './payment-events.js';
export { PaymentGateway } from './payment-gateway.js';
export { Payments } from './payments.js';
export { Refunds } from './refunds.js';
export { TestGateway } from './test-gateway.js';
