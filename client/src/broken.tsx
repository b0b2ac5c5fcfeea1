import type { Spoken } from '@futureback/shared/language.ts';
import { Component, type ReactNode } from 'react';
import { Button } from './design/button.tsx';
import { Empty } from './design/empty.tsx';
import { BrokenIcon } from './design/icons.tsx';
import { Scene } from './design/scene.tsx';
import { speaker } from './i18n/words.ts';

/**
 * The last net under every screen. It may be the words themselves that failed to load, so it speaks
 * from the few sentences that come with the program. Notes are safe: they live in the browser's
 * storage and on the server, not in what broke.
 */
export class BrokenBoundary extends Component<{ language: Spoken; children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    const i18n = speaker(this.props.language);
    return (
      <Scene of="today" page>
        <Empty
          page
          icon={<BrokenIcon />}
          title={i18n._('broken.title')}
          action={
            <Button look="primary" onClick={() => window.location.reload()}>
              {i18n._('broken.again')}
            </Button>
          }
        >
          {i18n._('broken.text')}
        </Empty>
      </Scene>
    );
  }
}
