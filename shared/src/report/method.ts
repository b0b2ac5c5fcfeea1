import { totalMinutes } from '../protocol/navigate.ts';
import { penOf } from '../protocol/schema.ts';
import type { Findings } from './findings.ts';
import type { Method } from './report.ts';

/** The protocols that were used, in the order of their first session. */
export function methodsOf({ sessions }: Findings): Method[] {
  const methods = new Map<string, Method>();
  for (const [index, { material }] of sessions.entries()) {
    const { id, version, name, summary, credit, steps } = material.record.protocol;
    const method = methods.get(`${id} ${version}`) ?? {
      name,
      summary,
      credit,
      minutes: totalMinutes(material.record.protocol),
      steps: steps.map((step) => ({
        title: step.title,
        purpose: step.purpose,
        kind: step.kind,
        output: step.output,
        minutes: step.minutes,
        private: penOf(step)?.private ?? false,
      })),
      sessions: [],
    };
    method.sessions.push(index + 1);
    methods.set(`${id} ${version}`, method);
  }
  return [...methods.values()];
}
