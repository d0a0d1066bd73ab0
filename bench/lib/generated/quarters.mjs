const pad = (number) => String(number).padStart(2, '0');

/** The last `count` financial quarters up to 2025-26 Q4, oldest first. Q1 is April to June. */
export function quarters(count) {
  const last = 2025 * 4 + 3;
  return Array.from({ length: count }, (_, index) => {
    const ordinal = last - count + 1 + index;
    const year = Math.floor(ordinal / 4);
    const quarter = (ordinal % 4) + 1;
    const calendarYear = quarter === 4 ? year + 1 : year;
    const firstMonth = quarter === 4 ? 1 : quarter * 3 + 1;
    const lastDay = new Date(Date.UTC(calendarYear, firstMonth + 2, 0)).getUTCDate();
    return {
      label: `${year}-${pad((year + 1) % 100)} Q${quarter}`,
      start: `${calendarYear}-${pad(firstMonth)}-01`,
      end: `${calendarYear}-${pad(firstMonth + 2)}-${lastDay}`,
    };
  });
}
