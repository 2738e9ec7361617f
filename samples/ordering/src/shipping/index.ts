export { Carrier } from './carrier.js';
export { DispatchDesk } from './dispatch-desk.js';
export { ParcelService } from './parcel-service.js';
export * from './shipment-events.js';
export { Shipments } from './shipments.js';
