export { Carrier } from './carrier.js';
export { PackParcel } from './pack-parcel.js';
export { ParcelService } from './parcel-service.js';
export { ReportDelivery } from './report-delivery.js';
export * from './shipment-events.js';
export { Shipments } from './shipments.js';
