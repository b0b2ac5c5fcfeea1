/** An expected outcome: done with a value, or refused with a named problem. Broken promises are thrown instead. */
export type Result<Value, Refusal> = { ok: true; value: Value } | { ok: false; problem: Refusal };

export const ok = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });
export const refuse = <Refusal>(problem: Refusal): { ok: false; problem: Refusal } => ({ ok: false, problem });
