import type { ReactNode } from 'react';

/** A page or panel that only says something: loading, nothing here, something went wrong. */
export function Message({ title, text, quiet = false, children }: {
  readonly title: string;
  readonly text?: string | undefined;
  readonly quiet?: boolean;
  readonly children?: ReactNode;
}) {
  return (
    <div className="message" role={quiet ? 'status' : 'alert'}>
      {quiet ? <p className="faint">{title}</p> : <h1>{title}</h1>}
      {text === undefined ? null : <p>{text}</p>}
      {children}
    </div>
  );
}
