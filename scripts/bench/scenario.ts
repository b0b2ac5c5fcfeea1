/** What is asked of the engine. `rate` is a second; a scenario uses what makes sense in it. */
export type Load = { clients: number; rate: number; seconds: number };
export type Figures = Record<string, unknown>;
export type Scenario = { defaults: Load; says: string; run: (load: Load) => Promise<Figures> };
