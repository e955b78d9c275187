import { Component } from 'react';
import type { ReactNode } from 'react';
import { readLanguage } from '../texts/language.ts';
import { texts } from '../texts/texts.ts';
import { Message } from './message.tsx';

/** What a bug in a page leaves on the screen: a sentence and a way on, not a blank page. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const { common } = texts[readLanguage()];
    return (
      <Message title={common.crashedTitle} text={common.crashedText}>
        <button type="button" className="icon-button" onClick={() => location.reload()}>{common.reload}</button>
      </Message>
    );
  }
}
