import { JOIN_CODE_LENGTH } from '@futureback/shared/ids.ts';
import type { Problem } from '@futureback/shared/wire/problems.ts';
import { type Html, html } from './html.ts';
import type { Speech } from './speech.ts';

/** Why a code did not open a door. `impossible`: it cannot be a code at all. */
export type CodeProblem = Problem | 'impossible';

/** The code as it is on the wall, in any case and spacing. A wrong one stays in the box to be corrected. */
export function codeForm({ language, say }: Speech, typed: string, problem: CodeProblem | null): Html {
  const isAboutTheCode = problem === 'wrong-code' || problem === 'impossible';
  const sentence =
    problem === 'impossible'
      ? say('join.code-impossible', { count: JOIN_CODE_LENGTH })
      : problem !== null && say(`problems.${problem}`);
  return html`<form action="/join" class="form">
<h1>${say('join.code-title')}</h1>
${!isAboutTheCode && sentence && html`<p class="notice warn" role="alert">${sentence}</p>`}
<div class="field">
<label for="code">${say('join.code')}</label>
<p id="code-hint" class="hint">${say('join.code-hint', { count: JOIN_CODE_LENGTH })}</p>
<input id="code" name="code" class="control code-box" value="${typed}" dir="ltr" required maxlength="40" autocapitalize="characters" autocomplete="off" autocorrect="off" spellcheck="false" enterkeyhint="go" aria-describedby="code-hint${
    isAboutTheCode && ' code-error'
  }"${isAboutTheCode && html` aria-invalid="true"`} autofocus>
${isAboutTheCode && html`<p id="code-error" class="error">${sentence}</p>`}
</div>
<input type="hidden" name="lang" value="${language}">
<div class="go"><button class="button primary">${say('join.look')}</button></div>
</form>`;
}
