import { Evening } from '../chaos/evening.ts';
import { Stage } from '../chaos/stage.ts';
import { judge } from '../chaos/verdict.ts';
import { Chance } from '../rehearse/chance.ts';
import { percentile, round } from './figures.ts';
import { ALL_CORES, pin } from './pinned.ts';
import type { Figures } from './scenario.ts';

const KILLS = 20;
const MANNERS = { edit: true, takeBack: true, reload: true };

/**
 * The server is killed at random moments while everybody writes, while it compacts and while it loads. What anyone saw or was told is saved
 * must be there afterwards, and nobody may ever get an empty wall.
 */
export async function kill(): Promise<Figures> {
  // What is started anew begins where its starter runs: both cores are there for both.
  pin(process.pid, ALL_CORES);
  const stage = await Stage.open(0);
  const readyMs: number[] = [];
  let written = 0;
  const faults: string[] = [];
  for (let seed = 1; readyMs.length < KILLS; seed += 1) {
    const evening = await Evening.open(stage, new Chance(seed), { moderated: false, manners: MANNERS });
    for (let time = 0; time < 5 && readyMs.length < KILLS; time += 1) {
      if (time % 2 === 1) stage.letMinutesPass();
      await Promise.all([
        evening.write(3),
        evening.pause(10, 350).then(async () => readyMs.push(await evening.powerCut())),
      ]);
      if (time === 2) await evening.powerCuts(1);
    }
    await evening.calm();
    await evening.reveal();
    await evening.calm();
    const verdict = await judge(evening);
    written += verdict.written;
    faults.push(...verdict.faults);
    evening.close();
  }
  await stage.close();
  return {
    ours: {
      kills: readyMs.length,
      written,
      faults,
      readyP50Ms: round(percentile(readyMs, 0.5)),
      longestReadyMs: round(Math.max(...readyMs)),
    },
  };
}
