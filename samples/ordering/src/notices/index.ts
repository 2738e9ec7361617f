export { CustomerNotices } from './customer-notices.js';
export { EmailNotices } from './email-notices.js';
export { type Letter, Letters } from './letters.js';
export { TextNotices } from './text-notices.js';
