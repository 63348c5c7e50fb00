/** Common given names of many languages, in the spellings of English-language news. They raise suspicion of a person, no more. */
const NAMES = `
Aaron Abdel Abdul Abdullah Abigail Abraham Adam Adel Adrian Ahmad Ahmed Ahmet Aisha Ajay Akira Alan Albert Alberto Alec Alejandro Aleksandr Aleksandra Aleksei Aleksey
Alessandro Alex Alexander Alexandra Alexandre Alexei Alexey Alexis Alfonso Alfred Ali Alice Alicia Alina Alison Alla Allan Allen Alyona Amanda Amelia Amir Amit Amy Ana
Anastasia Anatoly Anders Andre Andrea Andreas Andrei Andrew Andrey Andriy Andy Angela Angelina Anil Anita Ann Anna Anne Annie Anthony Antoine Anton Antonia
Antonio Antony Antonín Anwar April Arjun Arkady Arman Armen Arnold Arsen Arthur Artur Artyom Ashley Ashraf Asif Astrid Audrey August Ayman Barack Barbara Barry Bashar
Beatrice Ben Benedict Benjamin Benny Bernard Bernie Beth Betty Bill Billy Björn Bob Bobby Bogdan Boris Brad Bradley Brandon Brenda Brian Bruce Bruno Bryan Camille
Carl Carla Carlo Carlos Carmen Carol Caroline Carolyn Casey Catherine Cecilia Chad Charles Charlie Charlotte Chen Cheryl Chris Christian Christina Christine
Christopher Cindy Claire Clara Claude Claudia Colin Connor Craig Cristina Cyril Daisuke Dale Damian Dan Dana Daniel Daniela Danielle Danil Daniil Danny Daria Darya David Dave
Dawn Dean Deborah Debra Denis Denise Dennis Derek Diana Diane Diego Dieter Dimitri Dina Dirk Dmitri Dmitriy Dmitry Dmytro Dominic Don Donald Donna Dora Doris Dorothy
Doug Douglas Duncan Dylan Ed Eddie Edgar Edith Eduard Eduardo Edward Edwin Egor Eileen Ekaterina Elaine Eleanor Elena Eli Elias Elijah Elizabeth Ella Ellen Elon Emil Emily Emma
Emmanuel Enrique Eric Erica Erik Erika Ernest Esther Ethan Eugene Eva Evan Evelyn Evgeny Fadi Faisal Farid Fatima Fedor Felipe Felix Fernando Fiona Florence Francesca
Francesco Francis Francisco Franco François Frank Franz Fred Frederick Fyodor Gabriel Gabriela Galina Garry Gary Gavin Gennady Geoff Geoffrey George Georgi Georgy Gerald Gerard Gerhard
Gilbert Gina Giorgio Giovanni Giulia Giuseppe Glenn Gloria Gordon Graham Greg Gregory Greta Grigory Guillaume Gustavo Guy Gwen Hamid Hannah Hans Harold Harry Harvey Hasan
Hassan Heather Hector Helen Helena Helmut Hendrik Henri Henry Herbert Hillary Hiroshi Howard Hugh Hugo Hussein Ian Ibrahim Ida Igor Ilya Imran Inga Ingrid Inna Irene
Irina Iris Isaac Isabel Isabella Islam Ismail Ivan Ivana Jack Jackie Jacob Jacques Jaime Jake Jamal James Jamie Jan Jana Jane Janet Janice Jared Jason Javier Jean Jeff Jeffrey
Jennifer Jens Jeremy Jerome Jerry Jesse Jessica Jill Jim Jimmy Joan Joanna Joao João Joe Joel Johan Johann John Johnny Jon Jonas Jonathan Jordan Jorge Jose Josef
Joseph Josh Joshua José Joyce Juan Judith Judy Julia Julian Julie Jürgen Justin Kamala June Karen Karim Karin Karl Kate Katherine Kathleen Kathryn Kathy Katie Katya Kazuo
Keith Kelly Ken Kenji Kenneth Kevin Khaled Khalid Kim Kimberly Kirill Klaus Kofi Konstantin Kristen Kristina Kseniya Ksenia Kumar Kyle Lana Larisa Larry Lars Laura Lauren Laurence
Lawrence Leah Lee Leila Len Leo Leon Leonard Leonardo Leonid Leslie Lev Lewis Li Liam Lidia Lillian Lina Linda Lisa Liz Lloyd Lola Lorenzo Louis Louise Luc Luca
Lucas Lucia Lucy Ludmila Luigi Luis Luisa Luiz Luka Lukas Luke Lydia Lyudmila Madeleine Magnus Mahmoud Maia Maksim Malcolm Malik Manuel Marc Marcel Marco Marcos Marcus Margaret
Maria Marie Marija Marina Mario Marion Marilyn Marjorie Mark Marko Markus Martha Martin Marvin Mary Maryam Masha Massimo Mathew Matt Matteo Matthew Maurice Max Maxim Megan
Mehmet Melania Melanie Melissa Mia Michael Michel Michele Michelle Miguel Mike Mikhail Miles Milan Milos Mina Miriam Mitch Mohamed Mohammad Mohammed Mona Monica Morgan
Muhammad Murat Mustafa Mykola Nadezhda Nadia Nancy Naomi Narendra Natalia Natalie Natalya Natasha Nathan Neil Nelson Nicholas Nick Nicola Nicolas Nicole Nigel
Nikita Nikolai Nikolay Nina Noah Noam Noel Nora Norman Nuri Oksana Olaf Oleg Oleh Oleksandr Oleksiy Olena Olesya Olga Oliver Olivia Olivier Omar Oscar Osama Oskar Otto Owen
Pablo Paolo Pat Patricia Patrick Paul Paula Pavel Pavlo Pedro Peggy Penny Pete Peter Petr Petra Petro Phil Philip Philippe Phillip Pierre Piotr Polina Pyotr Rachel Rafael Rahul Raj
Rajesh Ralph Ramón Ramzan Ravi Ray Raymond Rebecca Recep Renata René Ricardo Richard Rick Rita Rob Robert Roberto Robin Rodrigo Roger Roland Rolf Roman Ron Ronald Rosa Rosemary
Ross Roy Ruben Rudolf Rupert Ruslan Russell Rustam Ruth Ryan Sabine Saddam Said Salman Sally Salvatore Sam Samantha Samir Samuel Sandra Sanjay Sara Sarah Saul Scott Sean
Sebastian Serena Serge Sergei Sergey Sergio Serhii Serhiy Shane Shannon Sharon Shaun Shawn Shinzo Silvia Silvio Simon Simone Sofia Sonia Sophia Sophie Stacy Stanislav Stefan
Stefano Stella Stephanie Stephen Steve Steven Stuart Sue Sunil Susan Susanna Suzanne Svetlana Sylvia Taras Tamara Tania Tanya Taras Tariq Tatiana Tatyana Ted
Teresa Terry Theo Theodore Theresa Thomas Tiffany Tim Timothy Timur Tina Todd Tom Tommy Toni Tony Tracy Travis Trevor Tyler Ulrich Umar Uri Ursula Usman Vadim Valentin Valentina
Valeria Valery Vanessa Vasily Vera Vernon Veronica Victor Victoria Viktor Viktoria Vincent Viola Virginia Vitali Vitaly Vivian Vlad Vladimir Vladislav Volodymyr Vyacheslav Wael Wallace Walter Wang
Wayne Wendy Werner Wilhelm Will William Willie Winston Wolfgang Xavier Xi Yahya Yana Yaroslav Yasmin Yasser Yegor Yelena Yekaterina Yevgeny Yevgeniya Yitzhak Yoko Yolanda Youssef Yulia Yuri Yuriy Yusuf Yves
Yvonne Zachary Zahra Zara Zhang Zoe Zoya
`;

export const GIVEN_NAMES: ReadonlySet<string> = new Set(NAMES.trim().split(/\s+/));
