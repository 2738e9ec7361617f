export { AddOrderLine } from './add-order-line.js';
export { CancelOrder } from './cancel-order.js';
export { ChangeOrderLine } from './change-order-line.js';
export { GrantDiscount } from './grant-discount.js';
export { StartOrder, type StartedOrder } from './start-order.js';
export { SubmitOrder } from './submit-order.js';
