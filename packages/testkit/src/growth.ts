const LENGTH = 4_000;
const TIMES_LONGER = 12;
/** Linear work is some twelve times dearer on a text twelve times longer, quadratic work 144 times. */
export const MOST_TIMES_DEARER = 50;
/** Work below this, in microseconds of this thread, says more of the machine than of itself. */
const LEAST_MEASURED = 1000;

/** How many times dearer reading becomes on a text twelve times longer: some 4 000 characters of `piece` in a row. */
export function growthOn(piece: string, read: (text: string) => void): number {
  const short = piece.repeat(Math.ceil(LENGTH / piece.length));
  return costOf(() => read(short.repeat(TIMES_LONGER))) / costOf(() => read(short));
}

/** A thread's clock ticks every few milliseconds on some machines: work is repeated until it has ticked often enough. */
const LEAST_REPEATED = 20_000;

/** The least a piece of work cost this thread, whatever else the machine was doing. */
function costOf(work: () => void): number {
  const costs = Array.from({ length: 3 }, () => {
    const start = process.threadCpuUsage();
    let times = 0;
    let spent = 0;
    while (spent < LEAST_REPEATED) {
      work();
      times += 1;
      const { user, system } = process.threadCpuUsage(start);
      spent = user + system;
    }
    return spent / times;
  });
  return Math.max(LEAST_MEASURED, Math.min(...costs));
}
