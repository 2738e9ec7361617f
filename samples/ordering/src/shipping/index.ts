export { Carrier } from './carrier.js';
export { CarrierBooking } from './carrier-booking.js';
export { DispatchDesk } from './dispatch-desk.js';
export { ParcelService } from './parcel-service.js';
export { Shipment } from './shipment.js';
export * from './shipment-events.js';
export { ShipmentPreparation } from './shipment-preparation.js';
export { Shipments } from './shipments.js';
