import { RuleBroken } from '@shop/kernel';
import type { Step } from './diary.js';
import { type Scene, takeStep } from './take-step.js';
import type { Invocation, Trace } from './trace.js';

/** One step of the diary, why it was refused if it was, and what ran because of it. */
export interface Relived {
  readonly step: Step;
  readonly refused: string | null;
  readonly ran: readonly Invocation[];
}

/** Takes the shop through a diary; a refused step stops nobody. */
export async function relive(scene: Scene, trace: Trace): Promise<Relived[]> {
  for (const product of scene.diary.products) {
    await scene.shop.run(({ assortment }) => assortment.list(product));
  }
  const story: Relived[] = [];
  for (const step of scene.diary.steps) {
    const start = trace.invocations.length;
    const refused = await refusalOf(takeStep(step, scene));
    story.push({ step, refused, ran: trace.invocations.slice(start) });
  }
  return story;
}

async function refusalOf(doing: Promise<void>): Promise<string | null> {
  try {
    await doing;
    return null;
  } catch (error) {
    if (error instanceof RuleBroken) return error.message;
    throw error;
  }
}
