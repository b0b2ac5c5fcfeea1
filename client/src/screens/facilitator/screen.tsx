import { useParams } from 'wouter';
import { Waiting } from '../../design/waiting.tsx';
import { ControlProvider, useConnection, useHostView } from '../../realtime/control-context.tsx';
import { HostPage } from './host-page.tsx';
import { NoEntry } from './no-entry.tsx';

/** `/host/:session`: steering a session. */
export const Screen = () => {
  const { session = '' } = useParams<{ session: string }>();
  return (
    <ControlProvider key={session} as="host" session={session} waiting={<Waiting />}>
      <Hosting />
    </ControlProvider>
  );
};

const Hosting = () => {
  const view = useHostView();
  const connection = useConnection();
  if (connection.kind === 'ended') return <NoEntry reason={connection.reason} />;
  return view ? <HostPage view={view} /> : <Waiting />;
};
