import type { WallNoteWithId } from '@futureback/shared/documents/wall.ts';
import { LENSES, type Lens } from '@futureback/shared/protocol/schema.ts';
import type { StepTitle } from '@futureback/shared/session/view.ts';

type Section = { step: StepTitle; parts: { lens: Lens | null; notes: WallNoteWithId[] }[] };

/** The step we stand in first, then the others as they come in the session; a lens is a heading where it was used. */
export function outline(steps: readonly StepTitle[], here: string | null, notes: readonly WallNoteWithId[]): Section[] {
  const ordered = [...steps].sort((a, b) => Number(b.step === here) - Number(a.step === here));
  return ordered.flatMap((step): Section[] => {
    const own = notes.filter((note) => note.step === step.step);
    if (own.length === 0) return [];
    if (own.every(({ lens }) => lens === undefined)) return [{ step, parts: [{ lens: null, notes: own }] }];
    const parts = LENSES.map((lens) => ({ lens, notes: own.filter((note) => (note.lens ?? 'more') === lens) }));
    return [{ step, parts: parts.filter((part) => part.notes.length > 0) }];
  });
}
