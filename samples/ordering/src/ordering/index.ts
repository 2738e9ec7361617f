export { BuyerAssignment } from './buyer-assignment.js';
export { Checkout, type Customer, type NewOrder } from './checkout.js';
export { Order } from './order.js';
export * from './order-events.js';
export type { OrderLine } from './order-line.js';
export { Orders } from './orders.js';
export { PaymentProgress } from './payment-progress.js';
export { ShipmentProgress } from './shipment-progress.js';
export { StockProgress } from './stock-progress.js';
