import type { Drafting } from './drafting.ts';
import { playGrouping } from './grouping.ts';
import type { Night } from './night.ts';
import { playAgreement, playDots } from './voting.ts';
import { type Once, playWriting } from './writing.ts';

/** Plays a session from its first step to its close, whatever its protocol's steps are. */
export async function playSession(night: Night, once: Once, drafting: Drafting | null): Promise<void> {
  const { hall, host } = night;
  await host.start();
  do {
    const { step, index, of } = night.at;
    hall.tell(`  ${index + 1}/${of} ${night.titleOf(step)}`);
    await night.everybodyIsThere();
    await playStep(night, once, drafting);
    await hall.pace.pause(hall.chance, 200, 500);
  } while (await host.next());
  await night.close();
}

async function playStep(night: Night, once: Once, drafting: Drafting | null): Promise<void> {
  const { step } = night.at;
  if (drafting?.isOpen && step.kind !== 'draft') await drafting.end();
  switch (step.kind) {
    case 'talk':
      return night.hall.pace.pause(night.hall.chance, 500, 1000);
    case 'write':
    case 'reflect':
      return playWriting(night, step.pen, once);
    case 'group':
      return playGrouping(night);
    case 'vote':
      return playDots(night);
    case 'draft':
      if (!drafting) return;
      await drafting.begin();
      if (step.mode === 'agree') return playAgreement(night);
      return drafting.write();
  }
}
