import { MINUTE } from '@futureback/shared/time.ts';
import type { OwnParticipant } from '@futureback/shared/wire/http.ts';
import { useCallback, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useControl } from '../../realtime/control-context.tsx';
import { eraseSheet } from '../../realtime/sheet.ts';
import { isShared, leavePhone, leaveWithPage } from './leave-phone.ts';

/** A shared phone that nobody has touched for so long is in nobody's hand. */
export const IDLE_MINUTES = 5;

/**
 * The session is over and everything has arrived: the phone need not keep it any longer. One that several people share also
 * forgets whose it was: when the next person is called, when the page is left, or when it lies there. Returns how to call
 * the next person, or null where the phone is one person's own.
 */
export function useLeavingBehind(me: OwnParticipant, code: string, complete: boolean): (() => Promise<void>) | null {
  const { session, participant } = me;
  const [, go] = useLocation();
  const control = useControl();
  const [shared, setShared] = useState(false);
  useEffect(() => {
    if (!complete) return;
    void eraseSheet(participant);
    void isShared({ session, participant }).then(setShared);
  }, [complete, session, participant]);

  const next = useCallback(async () => {
    if ((await leavePhone({ session, participant }, control)).ok) go(`/join/${code}`);
  }, [session, participant, code, go, control]);

  useEffect(() => {
    if (!shared) return;
    let idle: ReturnType<typeof setTimeout>;
    const touched = () => {
      clearTimeout(idle);
      idle = setTimeout(() => void next().then(touched), IDLE_MINUTES * MINUTE);
    };
    const closes = () => leaveWithPage({ session, participant });
    const isBack = ({ persisted }: PageTransitionEvent) => {
      if (persisted) window.location.reload();
    };
    touched();
    window.addEventListener('pointerdown', touched);
    window.addEventListener('keydown', touched);
    window.addEventListener('pagehide', closes);
    window.addEventListener('pageshow', isBack);
    return () => {
      clearTimeout(idle);
      window.removeEventListener('pointerdown', touched);
      window.removeEventListener('keydown', touched);
      window.removeEventListener('pagehide', closes);
      window.removeEventListener('pageshow', isBack);
    };
  }, [shared, session, participant, next]);
  return shared ? next : null;
}
