/** Does everything that is measured so many times. */
export type Driver = (rounds: number) => void | Promise<void>;

/** How long one process warms up, and how many samples of what length it takes. */
export interface Sampling {
  readonly warmUp: WarmUp;
  readonly sampleMilliseconds: number;
  readonly samples: number;
}

/**
 * When the engine has settled: once every event type was published `rounds` times, for it optimizes
 * by how often a function ran. Milliseconds bound it on both sides.
 */
export interface WarmUp {
  readonly rounds: number;
  readonly atLeast: number;
  readonly atMost: number;
}

/** What was driven so far, so that the tally can be checked at the end. */
export interface Session {
  readonly drive: Driver;
  /** Rounds driven, warm-up included. */
  rounds: number;
}

/** Drives so many rounds and tells how many milliseconds they took. */
export async function timeRounds(session: Session, rounds: number): Promise<number> {
  session.rounds += rounds;
  const start = performance.now();
  const pending = session.drive(rounds);
  if (pending !== undefined) await pending;
  return performance.now() - start;
}

/** Runs until the engine has settled; returns the rounds that fill one sample. */
export async function warmUp(session: Session, sampling: Sampling): Promise<number> {
  const start = performance.now();
  let rounds = 1;
  do {
    const spent = await timeRounds(session, rounds);
    if (spent < sampling.sampleMilliseconds / 2) rounds *= 2;
  } while (!isWarm(session.rounds, performance.now() - start, sampling.warmUp));
  const spent = await timeRounds(session, rounds);
  return Math.max(1, Math.round((rounds * sampling.sampleMilliseconds) / spent));
}

function isWarm(driven: number, spent: number, { rounds, atLeast, atMost }: WarmUp): boolean {
  return spent >= atMost || (spent >= atLeast && driven >= rounds);
}

/** Milliseconds of each sample of `rounds` rounds. */
export async function takeSamples(
  session: Session,
  sampling: Sampling,
  rounds: number,
): Promise<readonly number[]> {
  const samples: number[] = [];
  for (let sample = 0; sample < sampling.samples; sample++) {
    samples.push(await timeRounds(session, rounds));
  }
  return samples;
}
