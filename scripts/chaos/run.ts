import { Chance } from '../rehearse/chance.ts';
import { Evening } from './evening.ts';
import { PLOTS, type Plot } from './plots.ts';
import type { Stage } from './stage.ts';
import { judge } from './verdict.ts';

export type Outcome = {
  seed: number;
  plot: string;
  moderated: boolean;
  written: number;
  kills: number;
  seconds: number;
  faults: string[];
};

const plotOf = (seed: number): Plot => PLOTS[seed % PLOTS.length] as Plot;

/** Plays the plot of a seed to its end and judges it. The seed settles what everybody does; when it falls is the machine's. */
export async function run(stage: Stage, seed: number): Promise<Outcome> {
  const began = performance.now();
  const plot = plotOf(seed);
  const chance = new Chance(seed);
  const moderated = plot.moderated ?? chance.happens(0.4);
  const manners = { edit: true, takeBack: true, reload: true, ...plot.manners };
  const evening = await Evening.open(stage, chance, { moderated, manners });
  const printed = stage.server.printed.length;
  try {
    await plot.play(evening);
    await evening.calm();
    if (!evening.isRevealed) await evening.reveal();
    await evening.calm();
    const { written, faults } = await judge(evening);
    return { ...told(), written, faults: [...faults, ...complaints()] };
  } catch (error) {
    const broke = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { ...told(), written: 0, faults: [`it broke off: ${broke}`, ...evening.faults, ...complaints()] };
  } finally {
    evening.close();
  }

  function told() {
    return {
      seed,
      plot: plot.name,
      moderated,
      kills: evening.afterKill.size,
      seconds: (performance.now() - began) / 1000,
    };
  }

  /** What the server itself called an error. */
  function complaints(): string[] {
    return stage.server.printed
      .slice(printed)
      .split('\n')
      .filter((line) => line.includes('"level":50'));
  }
}
