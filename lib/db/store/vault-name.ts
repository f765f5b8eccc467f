/** Of the database, for all who open it. */
export const VAULT = 'goujibao';
