import type { ReactNode } from 'react';
import { useParams } from 'wouter';
import { call } from '../../api/call.ts';
import { Answered } from '../../pieces/asking/trouble.tsx';
import { useAnswer } from '../../pieces/asking/use-answer.ts';
import { SignedIn, StaffFrame } from '../../pieces/staff-frame/staff-frame.tsx';
import type { Account } from '../../pieces/staff-frame/use-account.ts';
import { ConcernNotice } from './concerns/concern-notice.tsx';
import { ConcernsPage } from './concerns/concerns-page.tsx';
import { PeopleTab } from './people/people-tab.tsx';
import { canIn, type Planning } from './planning.ts';
import { PlanningHead } from './planning-head.tsx';
import { NewSession } from './sessions/new-session.tsx';
import { SessionsTab } from './sessions/sessions-tab.tsx';
import { SetupTab } from './setup-tab.tsx';
import { StatementTab } from './statement/statement-tab.tsx';
import { SubmissionTab } from './submission/submission-tab.tsx';
import { type Tab, tabOf } from './tabs.ts';
import { ThemesTab } from './themes/themes-tab.tsx';

const PAGES: Record<Tab, (planning: Planning) => ReactNode> = {
  sessions: (planning) => <SessionsTab planning={planning} />,
  themes: (planning) => <ThemesTab planning={planning} />,
  statement: (planning) => <StatementTab planning={planning} />,
  submission: (planning) => <SubmissionTab planning={planning} />,
  people: (planning) => <PeopleTab planning={planning} />,
  setup: (planning) => <SetupTab planning={planning} />,
};

const ProcessPage = ({ id, part, account }: { id: string; part: string | undefined; account: Account }) => {
  const [answer, again] = useAnswer(id, () => call('process', { params: { process: id } }));
  if (answer.kind !== 'there')
    return (
      <StaffFrame scene="gather" account={account}>
        <Answered answer={answer} again={() => void again()} page>
          {() => null}
        </Answered>
      </StaffFrame>
    );
  const { process, role, sessions, members } = answer.value;
  const planning: Planning = {
    process,
    role,
    sessions,
    members,
    account,
    can: canIn(account, answer.value),
    again: () => void again(),
  };
  const isNewSession = part === 'new-session';
  const mayReadConcerns = planning.can('concern.read');
  if (part === 'concerns' && mayReadConcerns)
    return (
      <StaffFrame scene="gather" account={account} head={<PlanningHead process={process} tab="concerns" />}>
        <ConcernsPage planning={planning} />
      </StaffFrame>
    );
  const tab = isNewSession ? 'sessions' : (tabOf(part) ?? 'sessions');
  return (
    <StaffFrame scene="gather" account={account} head={<PlanningHead process={process} tab={tab} />}>
      {mayReadConcerns && <ConcernNotice process={process.id} />}
      {isNewSession ? <NewSession planning={planning} /> : PAGES[tab](planning)}
    </StaffFrame>
  );
};

/** One process, page by page. */
export const Screen = () => {
  const { process = '', tab } = useParams<{ process: string; tab?: string }>();
  return <SignedIn>{(account) => <ProcessPage key={process} id={process} part={tab} account={account} />}</SignedIn>;
};
