import { once } from '../../text';
import { soundOf } from '../words';

/**
 * Given names of which one person may use several: short forms, and one name in two neighbouring languages or in
 * several spellings. Short forms of more than one name (“Alex”, “Pat”) are left out.
 */
const ROWS = `
Abdullah Abdallah
Ahmed Ahmad
Alexander Aleksandr Alexandr Oleksandr Sasha
Alexei Aleksei Oleksiy Oleksii
Andrei Andriy Andrii
Andrew Andy Drew
Anthony Tony
Benjamin Ben Benny
Charles Charlie Chuck
Christopher Chris
Daniel Dan Danny
David Dave
Deborah Debbie Deb
Dmitry Dmytro
Donald Don Donnie
Douglas Doug
Edward Ed Eddie Ted Teddy
Elena Olena Yelena
Elizabeth Liz Lizzie Beth Betty
Eugene Gene
Evgeny Yevgeny Yevhen
Francis Frank
Frederick Fred Freddie
Gerald Gerry
Gregory Greg
Hassan Hasan
Hussein Hussain Husain Husayn
Igor Ihor
Jacob Jake
James Jim Jimmy Jamie
Jeffrey Jeff Geoffrey Geoff
Jennifer Jen Jenny
Jessica Jess Jessie
John Johnny Jack
Jonathan Jon Jonny
Joseph Joe Joey
Joshua Josh
Katherine Kathryn Catherine Kate Katie Kathy Cathy Kathleen
Kenneth Ken Kenny
Khalid Khaled
Lawrence Larry Laurence
Leonard Len Lenny
Mahmoud Mahmud
Margaret Maggie Meg Peggy
Matthew Matt
Michael Mike Mick Mickey
Mikhail Mykhailo
Mohammed Muhammad Mohamed Mohammad Mohamad Muhammed
Mustafa Mostafa Moustafa
Nathan Nathaniel Nate
Nicholas Nick
Nikolai Mykola
Omar Umar
Osama Usama
Pamela Pam
Patricia Patty Trish
Pavel Pavlo
Peter Pete
Philip Phillip Phil
Raymond Ray
Rebecca Becky
Richard Rick Dick Rich Ricky
Robert Bob Bobby Rob Robbie
Ronald Ron Ronnie
Samuel Sam Sammy
Saeed Said
Sergei Serhiy Serhii
Stephen Steven Steve
Stuart Stewart
Susan Sue Susie
Theodore Theo
Thomas Tom Tommy
Timothy Tim
Victoria Vicky
Vasily Vasyl
Vladimir Volodymyr
Walter Walt
William Bill Billy Will Willie Liam
Yusuf Youssef Yousef Yusef
Zachary Zach Zack
`;

const roots = once(
  () =>
    new Map(
      ROWS.trim()
        .split('\n')
        .flatMap((row) => row.split(' ').map((name) => [soundOf(name), row] as const)),
    ),
);

/** The same for “Bill” and “William”; `null` for a name that has no such forms. Takes and compares names by sound. */
export const givenRoot = (sound: string): string | null => roots().get(sound) ?? null;

/** Names of two languages that sound alike as they are written here, and are two names. */
const TWINS: readonly (readonly string[])[] = [
  ['Ian', 'Jan'],
  ['Raj', 'Ray'],
  ['Toni', 'Tony'],
];

export const areTwins = (a: string, b: string): boolean =>
  a !== b && TWINS.some((names) => names.includes(a) && names.includes(b));
