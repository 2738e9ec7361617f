import { setImmediate } from 'node:timers/promises';
import { Carrier } from './carrier.js';

/** A carrier that counts its parcels. */
export class ParcelService extends Carrier {
  #parcels = 0;

  async book(): Promise<string> {
    await setImmediate();
    return `TRK-${String(++this.#parcels).padStart(5, '0')}`;
  }
}
