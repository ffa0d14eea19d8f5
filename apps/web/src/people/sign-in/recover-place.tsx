import type { Session } from '#libs/contracts';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../../shell/http/ask.js';
import { useTitle } from '../../shell/page/page.js';
import { begin } from '../../shell/session/session.js';
import page from '../../shell/session/sign-in-page.module.css';
import { useArriving } from '../../shell/session/use-arriving.js';
import { takeFragment } from '../../shell/session/take-fragment.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import { describedBy, Field } from '../../ui/form/field.js';
import { useWords } from '../../ui/words/catalogue.js';
import { EmailField, PasswordField } from '../fields.js';
import { useAsking, useTextsOf } from '../use-asking.js';
import { peopleWords } from '../words/people-words.js';
import { signInWords } from '../words/sign-in-words.js';

/** Coming back without the password: by a recovery code, or by a link that an administrator made. */
export function RecoverPlace() {
  const say = useWords(signInWords);
  useTitle(say('sign-in.back.title'));
  const [token] = useState(takeFragment);
  return (
    <div className={page['page']}>
      <div className={page['card']}>
        <h1>{say('sign-in.back.title')}</h1>
        <p>{say(token === '' ? 'sign-in.back.code.why' : 'sign-in.back.link.why')}</p>
        {token === '' ? <ByCode /> : <ByLink token={token} />}
      </div>
      <p className={page['about']}>
        <Link to="/sign-in">{say('sign-in.to')}</Link>
      </p>
    </div>
  );
}

function useComingBack(path: string) {
  const arrive = useArriving();
  return useAsking(
    (body: object) => ask<Session>(`recovery/${path}`, { method: 'POST', body }),
    (session) => arrive(begin(session)),
  );
}

function ByLink({ token }: { readonly token: string }) {
  const say = useWords(signInWords);
  const words = useWords(peopleWords);
  const { faults, fault, send, refuse, busy } = useComingBack('link');
  const read = useTextsOf({ password: words('people.password.new') }, 'password');
  return (
    <form
      noValidate
      onSubmit={(event) => {
        const { texts, faults: found } = read(event);
        if (found.length > 0) refuse(found);
        else send({ token, ...texts });
      }}
    >
      <ErrorSummary faults={faults} />
      <PasswordField kind="new" fault={fault('password')} />
      <Button type="submit" look="main" aria-disabled={busy}>
        {say(busy ? 'sign-in.going' : 'sign-in.back.do')}
      </Button>
    </form>
  );
}

function ByCode() {
  const say = useWords(signInWords);
  const words = useWords(peopleWords);
  const { faults, fault, send, refuse, busy } = useComingBack('code');
  const labels = {
    email: words('people.email'),
    code: say('sign-in.back.code'),
    password: words('people.password.new'),
  };
  const read = useTextsOf(labels, 'password');
  const hint = say('sign-in.back.code.hint');
  return (
    <form
      noValidate
      onSubmit={(event) => {
        const { texts, faults: found } = read(event);
        if (found.length > 0) refuse(found);
        else send(texts);
      }}
    >
      <ErrorSummary faults={faults} />
      <EmailField fault={fault('email')} />
      <Field id="code" label={labels.code} hint={hint} fault={fault('code')}>
        <input
          id="code"
          name="code"
          dir="ltr"
          autoComplete="off"
          spellCheck={false}
          {...describedBy({ id: 'code', hint, fault: fault('code') })}
        />
      </Field>
      <PasswordField kind="new" fault={fault('password')} />
      <Button type="submit" look="main" aria-disabled={busy}>
        {say(busy ? 'sign-in.going' : 'sign-in.back.do')}
      </Button>
    </form>
  );
}
