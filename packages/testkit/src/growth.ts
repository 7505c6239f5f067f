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

/** The least a piece of work cost this thread, whatever else the machine was doing. */
function costOf(work: () => void): number {
  const costs = Array.from({ length: 3 }, () => {
    const start = process.threadCpuUsage();
    work();
    const { user, system } = process.threadCpuUsage(start);
    return user + system;
  });
  return Math.max(LEAST_MEASURED, Math.min(...costs));
}
