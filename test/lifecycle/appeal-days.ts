/**
 * Days reckoned from the words of the statutes (KL 5:69, 8:12 and 13:5, lag 1930:173 and lag 1989:253) by others than
 * those who wrote the code. A row is its days and the name of its last day before it was moved to a working day.
 */
export interface DueRow {
  readonly from: string
  readonly days: readonly string[]
  readonly name: string
}

function rows(table: string): readonly DueRow[] {
  return table
    .split("\n")
    .map(line => line.trim())
    .filter(line => line !== "" && !line.startsWith("#"))
    .map(line => {
      const [days = "", name = ""] = line.split(/ {2,}/)
      const [from = "", ...due] = days.split(" ")
      return { from, days: due, name }
    })
}

/** The day of the notice; the last day of appeal; the first day on which the notice may come down and the decision be final. */
export const APPEALS = rows(`
  # riktiga anslag
  2025-12-03 2025-12-29 2025-12-30  ett riktigt anslag
  2025-12-04 2025-12-29 2025-12-30  ett riktigt anslag
  2025-12-10 2026-01-02 2026-01-03  ett riktigt anslag
  2025-11-30 2025-12-22 2025-12-23  ett riktigt anslag
  2026-03-13 2026-04-07 2026-04-08  ett riktigt anslag
  2026-05-29 2026-06-22 2026-06-23  ett riktigt anslag
  2025-09-16 2025-10-07 2025-10-08  ett riktigt anslag
  # nyårsdagen
  2015-12-11 2016-01-04 2016-01-05  nyårsdagen på en fredag
  2016-12-11 2017-01-02 2017-01-03  nyårsdagen på en söndag
  2017-12-11 2018-01-02 2018-01-03  nyårsdagen på en måndag
  2018-12-11 2019-01-02 2019-01-03  nyårsdagen på en tisdag
  2019-12-11 2020-01-02 2020-01-03  nyårsdagen på en onsdag
  2021-12-11 2022-01-03 2022-01-04  nyårsdagen på en lördag
  2025-12-11 2026-01-02 2026-01-03  nyårsdagen på en torsdag
  # trettondedag jul
  2015-12-16 2016-01-07 2016-01-08  trettondedag jul på en onsdag
  2016-12-16 2017-01-09 2017-01-10  trettondedag jul på en fredag
  2017-12-16 2018-01-08 2018-01-09  trettondedag jul på en lördag
  2018-12-16 2019-01-07 2019-01-08  trettondedag jul på en söndag
  2019-12-16 2020-01-07 2020-01-08  trettondedag jul på en måndag
  2021-12-16 2022-01-07 2022-01-08  trettondedag jul på en torsdag
  2025-12-16 2026-01-07 2026-01-08  trettondedag jul på en tisdag
  # första maj
  2016-04-10 2016-05-02 2016-05-03  första maj på en söndag
  2017-04-10 2017-05-02 2017-05-03  första maj på en måndag
  2018-04-10 2018-05-02 2018-05-03  första maj på en tisdag
  2019-04-10 2019-05-02 2019-05-03  första maj på en onsdag
  2020-04-10 2020-05-04 2020-05-05  första maj på en fredag
  2021-04-10 2021-05-03 2021-05-04  första maj på en lördag
  2025-04-10 2025-05-02 2025-05-03  första maj på en torsdag
  # nationaldagen
  2016-05-16 2016-06-07 2016-06-08  nationaldagen på en måndag
  2017-05-16 2017-06-07 2017-06-08  nationaldagen på en tisdag
  2018-05-16 2018-06-07 2018-06-08  nationaldagen på en onsdag
  2019-05-16 2019-06-07 2019-06-08  nationaldagen på en torsdag
  2020-05-16 2020-06-08 2020-06-09  nationaldagen på en lördag
  2021-05-16 2021-06-07 2021-06-08  nationaldagen på en söndag
  2025-05-16 2025-06-09 2025-06-10  nationaldagen på en fredag
  # julafton
  2016-12-03 2016-12-27 2016-12-28  julafton på en lördag
  2017-12-03 2017-12-27 2017-12-28  julafton på en söndag
  2018-12-03 2018-12-27 2018-12-28  julafton på en måndag
  2019-12-03 2019-12-27 2019-12-28  julafton på en tisdag
  2020-12-03 2020-12-28 2020-12-29  julafton på en torsdag
  2021-12-03 2021-12-27 2021-12-28  julafton på en fredag
  2025-12-03 2025-12-29 2025-12-30  julafton på en onsdag
  # juldagen
  2016-12-04 2016-12-27 2016-12-28  juldagen på en söndag
  2017-12-04 2017-12-27 2017-12-28  juldagen på en måndag
  2018-12-04 2018-12-27 2018-12-28  juldagen på en tisdag
  2019-12-04 2019-12-27 2019-12-28  juldagen på en onsdag
  2020-12-04 2020-12-28 2020-12-29  juldagen på en fredag
  2021-12-04 2021-12-27 2021-12-28  juldagen på en lördag
  2025-12-04 2025-12-29 2025-12-30  juldagen på en torsdag
  # annandag jul
  2016-12-05 2016-12-27 2016-12-28  annandag jul på en måndag
  2017-12-05 2017-12-27 2017-12-28  annandag jul på en tisdag
  2018-12-05 2018-12-27 2018-12-28  annandag jul på en onsdag
  2019-12-05 2019-12-27 2019-12-28  annandag jul på en torsdag
  2020-12-05 2020-12-28 2020-12-29  annandag jul på en lördag
  2021-12-05 2021-12-27 2021-12-28  annandag jul på en söndag
  2025-12-05 2025-12-29 2025-12-30  annandag jul på en fredag
  # nyårsafton
  2016-12-10 2017-01-02 2017-01-03  nyårsafton på en lördag
  2017-12-10 2018-01-02 2018-01-03  nyårsafton på en söndag
  2018-12-10 2019-01-02 2019-01-03  nyårsafton på en måndag
  2019-12-10 2020-01-02 2020-01-03  nyårsafton på en tisdag
  2020-12-10 2021-01-04 2021-01-05  nyårsafton på en torsdag
  2021-12-10 2022-01-03 2022-01-04  nyårsafton på en fredag
  2025-12-10 2026-01-02 2026-01-03  nyårsafton på en onsdag
  # långfredagen
  2016-03-04 2016-03-29 2016-03-30  långfredagen 2016
  2017-03-24 2017-04-18 2017-04-19  långfredagen 2017
  2018-03-09 2018-04-03 2018-04-04  långfredagen 2018
  2019-03-29 2019-04-23 2019-04-24  långfredagen 2019
  2020-03-20 2020-04-14 2020-04-15  långfredagen 2020
  2021-03-12 2021-04-06 2021-04-07  långfredagen 2021
  2022-03-25 2022-04-19 2022-04-20  långfredagen 2022
  2023-03-17 2023-04-11 2023-04-12  långfredagen 2023
  2024-03-08 2024-04-02 2024-04-03  långfredagen 2024
  2025-03-28 2025-04-22 2025-04-23  långfredagen 2025
  2026-03-13 2026-04-07 2026-04-08  långfredagen 2026
  2027-03-05 2027-03-30 2027-03-31  långfredagen 2027
  2028-03-24 2028-04-18 2028-04-19  långfredagen 2028
  2029-03-09 2029-04-03 2029-04-04  långfredagen 2029
  2030-03-29 2030-04-23 2030-04-24  långfredagen 2030
  2031-03-21 2031-04-15 2031-04-16  långfredagen 2031
  2032-03-05 2032-03-30 2032-03-31  långfredagen 2032
  2033-03-25 2033-04-19 2033-04-20  långfredagen 2033
  2034-03-17 2034-04-11 2034-04-12  långfredagen 2034
  2035-03-02 2035-03-27 2035-03-28  långfredagen 2035
  2036-03-21 2036-04-15 2036-04-16  långfredagen 2036
  # annandag påsk
  2016-03-07 2016-03-29 2016-03-30  annandag påsk 2016
  2020-03-23 2020-04-14 2020-04-15  annandag påsk 2020
  2024-03-11 2024-04-02 2024-04-03  annandag påsk 2024
  2028-03-27 2028-04-18 2028-04-19  annandag påsk 2028
  2032-03-08 2032-03-30 2032-03-31  annandag påsk 2032
  2036-03-24 2036-04-15 2036-04-16  annandag påsk 2036
  # påskdagen
  2017-03-26 2017-04-18 2017-04-19  påskdagen 2017
  2027-03-07 2027-03-30 2027-03-31  påskdagen 2027
  2035-03-04 2035-03-27 2035-03-28  påskdagen 2035
  # påskafton, en lördag
  2018-03-10 2018-04-03 2018-04-04  påskafton, en lördag 2018
  2026-03-14 2026-04-07 2026-04-08  påskafton, en lördag 2026
  2036-03-22 2036-04-15 2036-04-16  påskafton, en lördag 2036
  # Kristi himmelsfärdsdag
  2016-04-14 2016-05-06 2016-05-07  Kristi himmelsfärdsdag 2016
  2017-05-04 2017-05-26 2017-05-27  Kristi himmelsfärdsdag 2017
  2018-04-19 2018-05-11 2018-05-12  Kristi himmelsfärdsdag 2018
  2019-05-09 2019-05-31 2019-06-01  Kristi himmelsfärdsdag 2019
  2020-04-30 2020-05-22 2020-05-23  Kristi himmelsfärdsdag 2020
  2021-04-22 2021-05-14 2021-05-15  Kristi himmelsfärdsdag 2021
  2022-05-05 2022-05-27 2022-05-28  Kristi himmelsfärdsdag 2022
  2023-04-27 2023-05-19 2023-05-20  Kristi himmelsfärdsdag 2023
  2024-04-18 2024-05-10 2024-05-11  Kristi himmelsfärdsdag 2024
  2025-05-08 2025-05-30 2025-05-31  Kristi himmelsfärdsdag 2025
  2026-04-23 2026-05-15 2026-05-16  Kristi himmelsfärdsdag 2026
  2027-04-15 2027-05-07 2027-05-08  Kristi himmelsfärdsdag 2027
  2028-05-04 2028-05-26 2028-05-27  Kristi himmelsfärdsdag 2028
  2029-04-19 2029-05-11 2029-05-12  Kristi himmelsfärdsdag 2029
  2030-05-09 2030-05-31 2030-06-01  Kristi himmelsfärdsdag 2030
  2031-05-01 2031-05-23 2031-05-24  Kristi himmelsfärdsdag 2031
  2032-04-15 2032-05-07 2032-05-08  Kristi himmelsfärdsdag 2032
  2033-05-05 2033-05-27 2033-05-28  Kristi himmelsfärdsdag 2033
  2034-04-27 2034-05-19 2034-05-20  Kristi himmelsfärdsdag 2034
  2035-04-12 2035-05-04 2035-05-05  Kristi himmelsfärdsdag 2035
  2036-05-01 2036-05-23 2036-05-24  Kristi himmelsfärdsdag 2036
  # pingstdagen
  2017-05-14 2017-06-05 2017-06-06  pingstdagen 2017
  2025-05-18 2025-06-09 2025-06-10  pingstdagen 2025
  2033-05-15 2033-06-07 2033-06-08  pingstdagen 2033
  # pingstafton, en lördag
  2019-05-18 2019-06-10 2019-06-11  pingstafton, en lördag 2019
  2031-05-10 2031-06-02 2031-06-03  pingstafton, en lördag 2031
  # midsommarafton
  2016-06-03 2016-06-27 2016-06-28  midsommarafton 2016
  2017-06-02 2017-06-26 2017-06-27  midsommarafton 2017
  2018-06-01 2018-06-25 2018-06-26  midsommarafton 2018
  2019-05-31 2019-06-24 2019-06-25  midsommarafton 2019
  2020-05-29 2020-06-22 2020-06-23  midsommarafton 2020
  2021-06-04 2021-06-28 2021-06-29  midsommarafton 2021
  2022-06-03 2022-06-27 2022-06-28  midsommarafton 2022
  2023-06-02 2023-06-26 2023-06-27  midsommarafton 2023
  2024-05-31 2024-06-24 2024-06-25  midsommarafton 2024
  2025-05-30 2025-06-23 2025-06-24  midsommarafton 2025
  2026-05-29 2026-06-22 2026-06-23  midsommarafton 2026
  2027-06-04 2027-06-28 2027-06-29  midsommarafton 2027
  2028-06-02 2028-06-26 2028-06-27  midsommarafton 2028
  2029-06-01 2029-06-25 2029-06-26  midsommarafton 2029
  2030-05-31 2030-06-24 2030-06-25  midsommarafton 2030
  2031-05-30 2031-06-23 2031-06-24  midsommarafton 2031
  2032-06-04 2032-06-28 2032-06-29  midsommarafton 2032
  2033-06-03 2033-06-27 2033-06-28  midsommarafton 2033
  2034-06-02 2034-06-26 2034-06-27  midsommarafton 2034
  2035-06-01 2035-06-25 2035-06-26  midsommarafton 2035
  2036-05-30 2036-06-23 2036-06-24  midsommarafton 2036
  # midsommardagen
  2016-06-04 2016-06-27 2016-06-28  midsommardagen 2016
  2024-06-01 2024-06-24 2024-06-25  midsommardagen 2024
  2032-06-05 2032-06-28 2032-06-29  midsommardagen 2032
  # söndagen efter midsommar
  2018-06-03 2018-06-25 2018-06-26  söndagen efter midsommar 2018
  2026-05-31 2026-06-22 2026-06-23  söndagen efter midsommar 2026
  # alla helgons dag
  2016-10-15 2016-11-07 2016-11-08  alla helgons dag 2016
  2020-10-10 2020-11-02 2020-11-03  alla helgons dag 2020
  2025-10-11 2025-11-03 2025-11-04  alla helgons dag 2025
  2030-10-12 2030-11-04 2030-11-05  alla helgons dag 2030
  2036-10-11 2036-11-03 2036-11-04  alla helgons dag 2036
  # söndagen efter alla helgons dag
  2020-10-11 2020-11-02 2020-11-03  söndagen efter alla helgons dag 2020
  2027-10-17 2027-11-08 2027-11-09  söndagen efter alla helgons dag 2027
  # inga helgdagar, fastän många är lediga
  2016-03-03 2016-03-24 2016-03-25  skärtorsdagen 2016
  2025-03-27 2025-04-17 2025-04-18  skärtorsdagen 2025
  2026-03-12 2026-04-02 2026-04-03  skärtorsdagen 2026
  2016-04-25 2016-05-16 2016-05-17  annandag pingst 2016
  2017-05-15 2017-06-05 2017-06-06  annandag pingst 2017
  2024-04-29 2024-05-20 2024-05-21  annandag pingst 2024
  2026-05-04 2026-05-25 2026-05-26  annandag pingst 2026
  2016-04-15 2016-05-06 2016-05-07  fredagen efter Kristi himmelsfärdsdag 2016
  2026-04-24 2026-05-15 2026-05-16  fredagen efter Kristi himmelsfärdsdag 2026
  2035-04-13 2035-05-04 2035-05-05  fredagen efter Kristi himmelsfärdsdag 2035
  2025-12-15 2026-01-05 2026-01-06  trettondagsafton på en måndag
  2020-12-15 2021-01-05 2021-01-06  trettondagsafton på en tisdag
  2021-12-15 2022-01-05 2022-01-06  trettondagsafton på en onsdag
  2017-12-15 2018-01-05 2018-01-06  trettondagsafton på en fredag
  2023-12-15 2024-01-05 2024-01-06  trettondagsafton på en fredag
  2018-04-09 2018-04-30 2018-05-01  valborgsmässoafton på en måndag
  2019-04-09 2019-04-30 2019-05-01  valborgsmässoafton på en tisdag
  2020-04-09 2020-04-30 2020-05-01  valborgsmässoafton på en torsdag
  2021-04-09 2021-04-30 2021-05-01  valborgsmässoafton på en fredag
  2025-04-09 2025-04-30 2025-05-01  valborgsmässoafton på en onsdag
  2020-10-09 2020-10-30 2020-10-31  dagen före alla helgons dag 2020
  2026-10-09 2026-10-30 2026-10-31  dagen före alla helgons dag 2026
  2028-10-13 2028-11-03 2028-11-04  dagen före alla helgons dag 2028
  2024-05-15 2024-06-05 2024-06-06  dagen före nationaldagen 2024
  2025-05-15 2025-06-05 2025-06-06  dagen före nationaldagen 2025
  2026-05-15 2026-06-05 2026-06-06  dagen före nationaldagen 2026
  2020-05-28 2020-06-18 2020-06-19  dagen före midsommarafton 2020
  2026-05-28 2026-06-18 2026-06-19  dagen före midsommarafton 2026
  2024-12-02 2024-12-23 2024-12-24  lillejulafton på en måndag
  2026-12-02 2026-12-23 2026-12-24  lillejulafton på en onsdag
  2027-12-02 2027-12-23 2027-12-24  lillejulafton på en torsdag
  2025-12-08 2025-12-29 2025-12-30  mellandag på en måndag
  2025-12-09 2025-12-30 2025-12-31  mellandag på en tisdag
  2026-12-07 2026-12-28 2026-12-29  mellandag på en måndag
  2027-12-06 2027-12-27 2027-12-28  mellandag på en måndag
  2016-02-08 2016-02-29 2016-03-01  skottdagen på en måndag
  2024-02-08 2024-02-29 2024-03-01  skottdagen på en torsdag
  2028-02-08 2028-02-29 2028-03-01  skottdagen på en tisdag
  2020-02-08 2020-03-02 2020-03-03  skottdagen på en lördag
  2032-02-08 2032-03-01 2032-03-02  skottdagen på en söndag
  2025-10-10 2025-10-31 2025-11-01  allhelgonaafton 31 oktober på en fredag
  2024-11-22 2024-12-13 2024-12-14  Luciadagen på en fredag
  # vanliga dagar
  2019-04-29 2019-05-20 2019-05-21  en vanlig måndag
  2017-01-09 2017-01-30 2017-01-31  en vanlig måndag
  2025-09-01 2025-09-22 2025-09-23  en vanlig måndag
  2021-05-04 2021-05-25 2021-05-26  en vanlig tisdag
  2034-06-27 2034-07-18 2034-07-19  en vanlig tisdag
  2035-03-13 2035-04-03 2035-04-04  en vanlig tisdag
  2019-03-06 2019-03-27 2019-03-28  en vanlig onsdag
  2028-01-26 2028-02-16 2028-02-17  en vanlig onsdag
  2018-08-01 2018-08-22 2018-08-23  en vanlig onsdag
  2020-02-27 2020-03-19 2020-03-20  en vanlig torsdag
  2027-01-28 2027-02-18 2027-02-19  en vanlig torsdag
  2026-05-21 2026-06-11 2026-06-12  en vanlig torsdag
  2031-08-15 2031-09-05 2031-09-06  en vanlig fredag
  2019-08-23 2019-09-13 2019-09-14  en vanlig fredag
  2030-12-06 2030-12-27 2030-12-28  en vanlig fredag
  2022-12-24 2023-01-16 2023-01-17  en vanlig lördag
  2027-01-30 2027-02-22 2027-02-23  en vanlig lördag
  2030-11-02 2030-11-25 2030-11-26  en vanlig lördag
  2022-03-05 2022-03-28 2022-03-29  en vanlig lördag
  2019-01-05 2019-01-28 2019-01-29  en vanlig lördag
  2020-01-12 2020-02-03 2020-02-04  en vanlig söndag
  2025-05-04 2025-05-26 2025-05-27  en vanlig söndag
  2031-02-09 2031-03-03 2031-03-04  en vanlig söndag
  2026-03-08 2026-03-30 2026-03-31  en vanlig söndag
  2035-06-24 2035-07-16 2035-07-17  en vanlig söndag
`)

/**
 * The meeting whose minutes must be approved fourteen days later; the approval whose notice must be posted the second day
 * after; the last day for both.
 */
export const LATEST = rows(`
  # jul och nyår
  2022-12-10 2022-12-22 2022-12-27  julafton på en lördag 2022
  2022-12-17 2022-12-29 2023-01-02  nyårsafton på en lördag 2022
  2022-12-23 2023-01-04 2023-01-09  trettondedag jul på en fredag 2023
  2023-12-10 2023-12-22 2023-12-27  julafton på en söndag 2023
  2024-12-23 2025-01-04 2025-01-07  trettondedag jul på en måndag 2025
  2025-12-10 2025-12-22 2025-12-29  julafton på en onsdag 2025
  2025-12-11 2025-12-23 2025-12-29  juldagen 2025
  2025-12-12 2025-12-24 2025-12-29  annandag jul 2025
  2025-12-13 2025-12-25 2025-12-29  lördagen efter annandag jul 2025
  2025-12-14 2025-12-26 2025-12-29  söndagen därefter
  2025-12-17 2025-12-29 2026-01-02  nyårsafton på en onsdag 2025
  2025-12-18 2025-12-30 2026-01-02  nyårsdagen 2026
  2025-12-22 2026-01-03 2026-01-05  trettondagsafton på en måndag 2026
  2025-12-23 2026-01-04 2026-01-07  trettondedag jul på en tisdag 2026
  2026-12-10 2026-12-22 2026-12-28  julafton på en torsdag 2026
  2026-12-17 2026-12-29 2027-01-04  nyårsafton på en torsdag 2026
  2027-12-10 2027-12-22 2027-12-27  julafton på en fredag 2027
  2027-12-17 2027-12-29 2028-01-03  nyårsafton på en fredag 2027
  # påsk till midsommar
  2016-03-11 2016-03-23 2016-03-29  tidig påsk, långfredagen 2016
  2021-06-11 2021-06-23 2021-06-28  midsommarafton 2021
  2022-05-23 2022-06-04 2022-06-07  nationaldagen på en måndag 2022
  2024-05-23 2024-06-04 2024-06-07  nationaldagen på en torsdag 2024
  2025-04-17 2025-04-29 2025-05-02  första maj på en torsdag 2025
  2025-05-23 2025-06-04 2025-06-09  nationaldagen på en fredag 2025
  2026-03-19 2026-03-31 2026-04-02  skärtorsdagen 2026
  2026-03-20 2026-04-01 2026-04-07  långfredagen 2026
  2026-03-21 2026-04-02 2026-04-07  påskafton 2026
  2026-03-22 2026-04-03 2026-04-07  påskdagen 2026
  2026-03-23 2026-04-04 2026-04-07  annandag påsk 2026
  2026-04-17 2026-04-29 2026-05-04  första maj på en fredag 2026
  2026-04-30 2026-05-12 2026-05-15  Kristi himmelsfärdsdag 2026
  2026-05-01 2026-05-13 2026-05-15  fredagen efter Kristi himmelsfärdsdag 2026
  2026-05-11 2026-05-23 2026-05-25  annandag pingst 2026
  2026-06-05 2026-06-17 2026-06-22  midsommarafton 2026
  2027-05-23 2027-06-04 2027-06-07  nationaldagen på en söndag 2027
  2030-04-05 2030-04-17 2030-04-23  sen påsk, långfredagen 2030
  # höst
  2026-10-16 2026-10-28 2026-10-30  fredagen före alla helgons dag 2026
  2026-10-17 2026-10-29 2026-11-02  alla helgons dag 2026
  2027-10-23 2027-11-04 2027-11-08  alla helgons dag 2027
  # vanliga dagar
  2026-10-26 2026-11-07 2026-11-09  en måndag
  2026-09-01 2026-09-13 2026-09-15  en tisdag
  2026-02-18 2026-03-02 2026-03-04  en onsdag
  2026-01-29 2026-02-10 2026-02-12  en torsdag
  2026-08-07 2026-08-19 2026-08-21  en fredag
  2026-08-08 2026-08-20 2026-08-24  en lördag
  2026-08-09 2026-08-21 2026-08-24  en söndag
  2024-02-15 2024-02-27 2024-02-29  skottdagen på en torsdag
  2028-12-19 2028-12-31 2029-01-02  över ett årsskifte
`)
