/** The keys of the spotlight: announced by its buttons, heard by the facilitator's page. */
export const LIGHT_KEYS = { show: 'S', release: 'D' } as const;
