import type { SessionSetup } from '@futureback/shared/process/schema.ts';
import type { Page } from '@playwright/test';
import type { School } from '../../../scripts/people/school.ts';
import { goesOn, standsIn } from './people.ts';
import { asOwner, LAPTOP, type Stage } from './stage.ts';

export type Evening = { host: Page; session: string; code: string };

/** A session of a school that is set up already, open on its host's laptop and not begun. */
export async function opens(stage: Stage, school: School, setup: Partial<SessionSetup> = {}): Promise<Evening> {
  const { session, code } = await school.newSession(setup);
  const host = await asOwner(await stage.page({ viewport: LAPTOP }), school);
  await host.goto(`/host/${session}`);
  return { host, session, code };
}

/** Past the welcome, to the first thing people write. */
export async function goesToWriting({ host }: Evening): Promise<void> {
  await host.getByRole('button', { name: 'Start the session' }).click();
  await standsIn(host, 'Welcome');
  await goesOn(host, 'It is 2031');
  await standsIn(host, 'It is 2031');
}
