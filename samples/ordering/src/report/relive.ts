import type { Hono } from 'hono';
import { type Answered, Browser } from './browser.js';
import type { Diary, Step } from './diary.js';
import { takeStep } from './take-step.js';
import type { Trace } from './trace.js';

/** One step of the diary, and what its requests were answered. */
export interface Relived {
  readonly step: Step;
  readonly answers: readonly Answered[];
}

/** Takes the shop through a diary, by HTTP; a refused step stops nobody. */
export async function relive(edge: Hono, diary: Diary, trace: Trace): Promise<Relived[]> {
  const opening = new Browser(edge, trace, { user: 'staff', session: 'opening' });
  for (const { id, ...listing } of diary.products) {
    await opening.ask({ method: 'PUT', path: `/products/${id}`, body: listing });
  }
  const story: Relived[] = [];
  for (const [index, step] of diary.steps.entries()) {
    const user = step.step === 'order' ? step.customer : 'staff';
    const session = `${diary.month}-${String(index + 1).padStart(2, '0')}`;
    const browser = new Browser(edge, trace, { user, session });
    await takeStep(step, browser, diary.customers);
    story.push({ step, answers: browser.answers });
  }
  return story;
}
