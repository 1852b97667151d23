/** The machine's time as the newspaper's clock shows it (Asia/Ho_Chi_Minh, UTC+7), `YYYY-MM-DDTHH:mm`. Only commands may ask. */
export const localNow = (): string => new Date(Date.now() + 7 * 3600_000).toISOString().slice(0, 16);
