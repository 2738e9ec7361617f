import type { Hearken } from 'hearken';
import type { Commands, Events } from '../hearken.gen.js';
import { commandOf, type Moment } from './evening.js';
import { money, type Told } from './tell.js';

/** Does what was asked for, each moment in a context of its own, and says what it came to. */
export async function liveThrough(
  evening: readonly Moment[],
  hearken: Hearken<Events, Commands>,
): Promise<readonly Told[]> {
  const told: Told[] = [];
  for (const [index, moment] of evening.entries()) {
    const correlationId = `evening-${String(index + 1).padStart(2, '0')}`;
    const context = { correlationId, userId: moment.who };
    const outcome = await hearken.runInContext(context, () => ask(moment, hearken));
    told.push({ correlationId, asked: `${moment.at} ${moment.who} ${describe(moment)}`, outcome });
  }
  return told;
}

async function ask(moment: Moment, hearken: Hearken<Events, Commands>): Promise<string> {
  const { command, ...options } = commandOf(moment);
  try {
    const answer = await hearken.send(command, options);
    return typeof answer === 'number' ? `→ ${money(answer)} paid` : '';
  } catch (error) {
    return `✗ ${(error as Error).message}`;
  }
}

function describe(moment: Moment): string {
  const { table } = moment;
  if (moment.do === 'seat') return `seats ${moment.guests} at table ${table}`;
  if (moment.do === 'order') return `takes ${moment.dishes.join(', ')} at table ${table}`;
  return `settles slip ${moment.slip} of table ${table}`;
}
