export { Letters } from './letters.js';
