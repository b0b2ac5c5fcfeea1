import { type ComponentType, lazy } from 'react';
import { Route, Switch } from 'wouter';
import type { WordSet } from './i18n/areas.ts';
import { useLanguage } from './i18n/use-t.ts';
import { useWords } from './i18n/use-words.ts';
import { NotFound } from './not-found.tsx';
import { OwnPage } from './own-page.tsx';
import { Screen as ParticipantScreen } from './screens/participant/screen.tsx';

type ScreenModule = { Screen: ComponentType };

/** A screen in its own chunk. The program and its words are fetched side by side. */
const screen = (load: () => Promise<ScreenModule>, words: WordSet): ComponentType => {
  let loading: Promise<{ default: ComponentType }> | undefined;
  const begin = () => {
    loading ??= load().then((module) => ({ default: module.Screen }));
    return loading;
  };
  const Loaded = lazy(begin);
  return () => {
    begin().catch(() => undefined);
    useWords(useLanguage().language, words);
    return <Loaded />;
  };
};

/** The phone's screen is part of the program itself: each file more is a way to the server and back before the first note. */
const Participant = () => {
  useWords(useLanguage().language, 'phone');
  return <ParticipantScreen />;
};
const Home = screen(() => import('./screens/home/screen.tsx'), 'phone');
const Check = screen(() => import('./screens/check/screen.tsx'), 'check');
const SignIn = screen(() => import('./screens/admin/sign-in.tsx'), 'staff');
const OneTimeLink = screen(() => import('./screens/admin/link.tsx'), 'staff');
const Host = screen(() => import('./screens/facilitator/screen.tsx'), 'staff');
const Wall = screen(() => import('./screens/projector/screen.tsx'), 'staff');
const Processes = screen(() => import('./screens/admin/processes.tsx'), 'staff');
const NewProcess = screen(() => import('./screens/admin/new-process.tsx'), 'staff');
const Planning = screen(() => import('./screens/planning/screen.tsx'), 'staff');
const Papers = screen(() => import('./screens/planning/paper/screen.tsx'), 'staff');
const Report = screen(() => import('./screens/report/screen.tsx'), 'staff');
// For whoever draws the parts; a build knows nothing of it.
const Parts = import.meta.env.DEV ? screen(() => import('./screens/design/screen.tsx'), 'staff') : null;

/**
 * Which address shows which screen: `phone` screens get by with a participant's words, `staff` screens
 * load all of them. A screen reads its own parameters with wouter's `useParams`.
 */
export const Routes = () => (
  <Switch>
    <Route path="/" component={Home} />
    <Route path="/join/:code?" component={OwnPage} />
    <Route path="/s/:session" component={Participant} />
    <Route path="/host/:session" component={Host} />
    <Route path="/wall/:session?" component={Wall} />
    <Route path="/check" component={Check} />
    <Route path="/sign-in" component={SignIn} />
    <Route path="/welcome" component={OneTimeLink} />
    <Route path="/invite" component={OneTimeLink} />
    <Route path="/reset" component={OneTimeLink} />
    <Route path="/processes" component={Processes} />
    <Route path="/processes/new" component={NewProcess} />
    <Route path="/process/:process/paper/:session/:paper?" component={Papers} />
    <Route path="/process/:process/:tab?" component={Planning} />
    <Route path="/report/:process" component={Report} />
    {Parts && <Route path="/design" component={Parts} />}
    <Route component={NotFound} />
  </Switch>
);
