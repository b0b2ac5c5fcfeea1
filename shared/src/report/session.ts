import { totalMinutes } from '../protocol/navigate.ts';
import { currentRun, type SessionState } from '../session/state.ts';
import { SMALLEST_GROUP } from '../session/voice.ts';
import type { HeardSession } from '../synthesis/heard.ts';
import { MINUTE, type Ms } from '../time.ts';
import { type Findings, label } from './findings.ts';
import type { ReportSession, ReportTheme } from './report.ts';

/** The engagement table: each session, who was there, and how its results were used. */
export function sessionsOf(
  { sessions, groups, engagement }: Findings,
  themes: readonly ReportTheme[],
  now: Ms,
): ReportSession[] {
  return sessions.map((session, index) => {
    const { id, title, kind, place, host, protocol } = session.material.record;
    const told = engagement.sessions[index];
    const used = themes.filter((theme) => theme.sessions.some(({ session }) => session === index + 1));
    return {
      number: index + 1,
      id,
      title,
      kind: kind === 'team' ? 'team' : 'community',
      beganAt: session.beganAt,
      place,
      host,
      protocol: protocol.name,
      plannedMinutes: totalMinutes(protocol),
      usedMinutes: Math.round(spent(session.material.state, now) / MINUTE),
      languages: languagesOf(session),
      people: told?.people ?? null,
      groups: groups.map((group, column) => ({ ...label(group), people: told?.groups[column] ?? null })),
      notes: session.notes.length,
      recorded: session.notes.filter(({ recorded }) => recorded).length,
      themes: used.map(({ number }) => number),
      sentences: [...new Set(used.flatMap(({ sentences }) => sentences))].sort((a, b) => a - b),
    };
  });
}

const spent = (state: SessionState, now: Ms): Ms => {
  const run = currentRun(state);
  const finished = state.history.reduce((sum, visit) => sum + visit.endedAt - visit.startedAt, 0);
  return finished + (run ? Math.max(0, now - run.startedAt) : 0);
};

/** Languages on the wall, and those that five people or more chose for themselves. */
function languagesOf({ material, notes }: HeardSession): string[] {
  const chosen = material.participants.map(({ language }) => language);
  const spoken = chosen.filter((language) => chosen.filter((other) => other === language).length >= SMALLEST_GROUP);
  return [...new Set([...notes.map(({ wall }) => wall.language), ...spoken])].sort();
}
