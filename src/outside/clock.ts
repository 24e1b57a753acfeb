import type { Clock } from "./ports.ts"

/** The calendar day in Sweden, whatever the machine's time zone: a server in UTC is a day late every night. */
export const swedishClock: Clock = {
  today: () =>
    new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm", dateStyle: "short" }).format(new Date()),
}
