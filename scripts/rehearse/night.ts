import { sayAt } from '@futureback/shared/protocol/say.ts';
import type { StepView } from '@futureback/shared/session/view.ts';
import { Browser, Refused } from '../people/browser.ts';
import { ControlConnection, DocumentConnection } from '../people/connection.ts';
import { Host } from '../people/host.ts';
import type { Entrance, Person } from './crowd.ts';
import { type Hall, untilAnswered } from './hall.ts';

/** One session while it is played: its host, its people and the screen in the hall. */
export class Night {
  readonly hall: Hall;
  /** "night" or "planning": how moments of a power cut name it. */
  readonly name: string;
  readonly entrance: Entrance;
  readonly host: Host;
  readonly screen: Screen;
  readonly people: Person[] = [];
  /** People who join once others write already. */
  readonly latecomers: (() => Promise<Person>)[] = [];

  static async open(hall: Hall, name: string, entrance: Entrance): Promise<Night> {
    const night = new Night(hall, name, entrance, await openScreen(hall, entrance));
    await night.host.control.until(() => night.host.control.view !== null, 'the host’s view');
    return night;
  }

  private constructor(hall: Hall, name: string, entrance: Entrance, screen: Screen) {
    this.hall = hall;
    this.name = name;
    this.entrance = entrance;
    this.screen = screen;
    this.host = new Host(hall.owner, entrance.session, hall.tap, hall.ledger);
  }

  /** The step everybody stands in. */
  get at(): StepView {
    const { at } = this.host;
    if (!at) throw new Error('the session does not stand in a step');
    return at;
  }

  titleOf({ title }: StepView['step']): string {
    const horizon = this.host.control.view?.horizon;
    return horizon ? sayAt(title, 'en', horizon) : '';
  }

  /** Every wall that somebody looks at. */
  get walls(): Wall[] {
    const isAway = () => false;
    return [
      { who: 'the host', wall: this.host.wall, isAway },
      { who: 'the screen', wall: this.screen.wall, isAway },
      ...this.people
        .filter(({ looksAtWall }) => looksAtWall)
        .map(({ phone }) => ({ who: 'a phone', wall: phone.wall, isAway: () => phone.isOffline })),
    ];
  }

  /** Resolves when every phone and the screen stand in the step the host stands in. */
  async everybodyIsThere(): Promise<void> {
    const { run, step } = this.at;
    const controls = [this.screen.control, ...this.people.map(({ phone }) => phone.control)];
    await this.hall.expect.soon(
      Promise.all(controls.map((control) => control.until(() => control.view?.at?.run === run, step.id))),
      `every phone and the screen come to "${step.id}"`,
    );
  }

  /** The host ends the session; phones show their receipt, and nobody joins any more. */
  async close(): Promise<void> {
    const { expect, address } = this.hall;
    await this.host.do({ type: 'close' });
    const controls = [this.host.control, this.screen.control, ...this.people.map(({ phone }) => phone.control)];
    await expect.soon(
      Promise.all(controls.map((control) => control.until(() => control.view?.phase === 'closed', 'the close'))),
      'everybody sees that the session is closed',
    );
    await expect.soon(
      Promise.all(this.people.map(({ phone }) => phone.saved())),
      'every phone shows at the end that all its notes are saved',
    );
    const refused = await untilAnswered(() =>
      new Browser(address).call('join', {}, { code: this.entrance.code, language: 'en', groups: [] }),
    ).catch((error: unknown) => error);
    expect.that(
      refused instanceof Refused && refused.problem === 'session-closed',
      'whoever comes after the close is told "session-closed"',
    );
  }

  /** Everybody goes home. */
  leave(): void {
    for (const { phone } of this.people) phone.close();
    this.screen.control.close();
    this.screen.wall.close();
    this.host.close();
  }
}

export type Wall = { who: string; wall: DocumentConnection; isAway: () => boolean };

export type Screen = { browser: Browser; control: ControlConnection; wall: DocumentConnection };

/** A projector: it knows the code and nothing else. */
async function openScreen({ address, tap }: Hall, { code, session }: Entrance): Promise<Screen> {
  const browser = new Browser(address);
  browser.hear = (path, bytes) => tap.record({ who: 'the screen', role: 'screen', on: path }, bytes);
  await browser.call('screen', {}, { code });
  const receiver = { who: 'the screen', role: 'screen' } as const;
  return {
    browser,
    control: new ControlConnection(browser, 'screen', { session }, tap, { ...receiver, on: 'control' }),
    wall: new DocumentConnection(browser, { kind: 'wall', owner: session }, 'screen', tap, { ...receiver, on: 'wall' }),
  };
}
