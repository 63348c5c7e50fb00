/** Common given names of many languages, in the spellings of English-language news. They raise suspicion of a person, no more. */
const NAMES = `
Aaliyah Aaron Abdel Abdul Abdullah Abebe Abigail Abiy Abraham Adaeze Adam Adama Adel Adrian Adriana Agnes Agnieszka Ahmad Ahmed Ahmet Aidan Aiko Aileen Aisha
Ajay Akira Alain Alan Alassane Albert Alberto Aldo Alec Alejandro Aleksander Aleksandr Aleksandra Aleksei Aleksey Alena Alessandra Alessandro Alessia Alex
Alexander Alexandra Alexandre Alexei Alexey Alexis Alfonso Alfred Alfredo Alhassan Ali Alice Alicia Alina Alison Alistair Alla Allan Allen Alyona Amadou Amanda
Amani Ambrose Amelia Amina Aminata Amir Amira Amit Amy Ana Anand Anastasia Anatole Anatoly Anders Andre Andrea Andreas Andrei Andrej Andrés Andrew Andrey Andriy
Andrzej Andy Angela Angelina Angus Anika Anil Anita Anja Anke Ann Anna Annalena Anne Annie Annika Anselm Anthony Antje Antoine Antoinette Anton Antonia Antonín
Antonio António Antony Anwar Aoife April Archie Ariana Arif Arild Arjun Arkady Arman Armen Arnaud Arne Arnold Arsen Arthur Artur Arturo Artyom Arun Arvind Asha
Ashley Ashraf Asif Astrid Atiku Audrey August Aurelia Aurélie Axel Ayesha Ayman Ayodele Aziz Barack Barbara Barnaby Barry Bart Bartosz Bashar Basil Batoul Beata
Beatrice Ben Benedict Beniamino Benjamin Benny Bernadette Bernard Bernardo Bernie Beth Betty Bilal Bill Billy Birgit Bjarne Björn Bob Bobby Bogdan Bongani Boris
Börje Brad Bradley Brahim Brandon Brenda Brendan Brett Brian Brigitte Bronwyn Bruce Bruno Bryan Caleb Callum Camila Camille Carine Carl Carla Carlo Carlos
Carmen Carol Caroline Carolyn Carsten Casey Cassandra Catalina Catarina Catherine Cecilia Ceri Chad Charles Charlie Charlotte Chen Cheryl Chiara Chidi Chinedu
Chloe Chris Christa Christian Christina Christine Christoph Christophe Christopher Ciara Cindy Claire Clara Claude Claudia Clément Clive Colin Connor Conor
Corinne Cornelia Craig Cristina Cynthia Cyril Dagmar Daisuke Dale Damian Damien Dan Dana Daniel Daniela Danielle Daniil Danil Danny Danuta Daria Darius Darren
Darya Daryl Dave David Davide Dawn Dean Deborah Debra Deepak Delphine Demetrius Denis Denise Dennis Denzel Derek Devin Diana Diane Diego Dieter Dimitri Dimitris
Dina Dipika Dirk Dmitri Dmitriy Dmitry Dmytro Dominic Don Donald Donatella Donna Dora Doris Dorota Dorothy Doug Douglas Duncan Dusan Dylan Dyllan Eamon Ebrahim
Ed Eddie Edgar Edith Edmundo Eduard Eduarda Eduardo Edward Edwin Efraín Egor Eileen Ekaterina Ekrem Elaine Eleanor Elena Eli Elias Elif Elijah Elin Elizabeth Ella Ellen
Elon Elsa Elvira Emeka Emil Emilia Emilio Emily Emine Emma Emmanuel Emre Enrique Enzo Erdal Eric Erica Erik Erika Ernest Esmail Esteban Esther Ethan Etienne
Eugene Eva Evan Evelina Evelyn Evgeny Fabian Fabien Fabio Fabrice Fadi Faisal Farhan Farid Fatima Fatou Fatoumata Federica Federico Fedor Felicia Felipe Felix
Fernanda Fernando Fethullah Filip Fiona Florence Florian Folake Francesca Francesco Francis Francisco Franco Francois François Frank Franz Fred Frederick Frida
Friedrich Fyodor Gabriel Gabriela Gabriella Galina Gareth Garry Gary Gavin Genevieve Gennady Geoff Geoffrey George Georgi Georgina Georgy Gerald Gerard Gerhard
Gianni Gideon Gilbert Gilberto Gina Giorgia Giorgio Giovanna Giovanni Giulia Giuseppe Glenn Gloria Gonzalo Gordana Gordon Graeme Graham Greg Gregory Greta
Gretchen Grigory Guadalupe Gudrun Guido Guillaume Guillermo Gunnar Gunther Gustavo Guy Gwen Haile Hakan Hakeem Halima Hamid Hana Hanan Hannah Hannes Hans Harold
Harry Haruki Harvey Hasan Hassan Heather Hector Heidi Heiko Helen Helena Hélène Helga Helmut Hendrik Henri Henrik Henrique Henry Herbert Hernán Hideki Hilda
Hillary Hiroshi Holger Hortense Howard Hugh Hugo Hussein Ian Ibrahim Ibrahima Ida Ignacio Igor Ilhan Ilona Ilya Imane Imogen Imran Ines Inga Ingeborg Inés Ingrid
Inna Irene Irfan Irina Iris Isaac Isabel Isabella Isabelle Ishaan Isidro Islam Ismael Ismail István Itzik Ivan Ivana Iveta Ivo Iwan Jacek Jacinda Jack Jackie
Jacob Jacques Jaime Jair Jake Jamal James Jamie Jamila Jan Jana Jane Janet Janez Janice Jared Jarosław Jasmine Jason Javier Jean Jeff Jeffrey Jelena Jennifer
Jens Jeremy Jerome Jérôme Jerry Jesper Jesse Jessica Jill Jim Jimmy Joachim Joan Joanna Joao João Joaquín Jocelyn Joe Joel Johan Johann John Johnny Jomo Jon
Jonas Jonathan Jordan Jörg Jorge Jose José Josef Josefina Josep Joseph Josh Joshua Josip Joyce Juan Judit Judith Judy Julia Julian Juliana Julie Julien Julio
June Jürgen Justin Justyna Kadir Kaja Kamala Kamil Karen Karim Karin Karl Karsten Katarina Katarzyna Kate Katherine Kathleen Kathryn Kathy Katie Katja Katya
Kayode Kazuo Keiko Keir Keith Kelly Kemal Kemi Ken Kenji Kenneth Kevin Khadija Khaled Khalid Kim Kimberly Kiran Kirill Kirsten Klaus Kofi Konstantin Kristen
Kristina Krzysztof Ksenia Kseniya Kumar Kwame Kyle Laila Lamine Lana Larisa Larry Lars Lasse Latoya Laura Lauren Laurence Lawrence Leah Lee Leila Len Leo Leon
Leonard Leonardo Leonid Leopold Leslie Leszek Lev Lewis Li Liam Lidia Lidija Lillian Lina Linda Linus Lionel Lisa Lisbeth Liz Ljubica Lloyd Lola Lorena Lorenzo
Lotte Louis Louise Luc Luca Lucas Lucia Luciana Lucy Ludmila Luigi Luis Luisa Luiz Luka Lukas Luke Lydia Lyudmila Maarten Maciej Madeleine Magda Magdalena
Magnus Mahinda Mahmoud Maia Maïmouna Maksim Malala Malcolm Malik Malika Malin Mamadou Manfred Manolis Manuel Manuela Marc Marcel Marcelo Marcin Marco Marcos
Marcus Margaret Maria Mariam Mariana Marie María Marija Marilyn Marina Mario Marion Mariusz Marjorie Mark Marko Markus Marlene Martha Martin Marvin Marwan Mary Maryam
Masha Massimo Mateo Mateusz Mathew Mathias Matt Matteo Matthew Matthias Maurice Mauricio Maurizio Max Maxim Megan Mehdi Mehmet Melania Melanie Melinda Melissa
Meryem Mette Mia Michał Michael Michel Michele Michelle Miguel Mihai Mike Mikhail Milan Milena Miles Milica Milorad Milos Mina Miriam Mirjana Mitch Mitsuko
Mohamed Mohammad Mohammed Mona Monica Morgan Moritz Muhammad Murat Mustafa Mwangi Mykola Nabil Nadezhda Nadia Nadim Nadja Naledi Nancy Nandini Naomi Narendra
Natalia Natalie Natalya Natasha Nathan Neha Neil Nelson Niamh Nicholas Nick Nicola Nicolas Nicolás Nicole Nigel Nikita Niklas Nikolai Nikolay Nils Nina Nkosazana Noah
Noam Noel Nora Norman Nuno Nuri Nuria Obiageli Oksana Olaf Oleg Oleh Oleksandr Oleksiy Olena Olesya Olga Oliver Olivia Olivier Olumide Omar Omari Oriol Orla
Osama Oscar Oskar Ottavio Otto Oumar Owen Paavo Pablo Padraig Paola Paolo Pascal Pat Patrice Patricia Patrick Paul Paula Pavel Pavlo Paweł Pedro Peggy Penelope
Penny Pete Peter Petr Petra Petro Phil Philip Philippe Phillip Pierre Pilar Piotr Piyush Polina Pooja Pranab Priya Przemysław Pyotr Rachel Rachid Rafael Rahul
Rainer Raj Rajesh Ralph Raluca Ramon Ramón Ramzan Rania Raul Ravi Ray Raymond Rebecca Recep Reinhard Renata Renate René Ricardo Richard Rick Rishi Rita Rob
Robert Roberto Robin Rodrigo Roger Roland Rolf Roman Ron Ronald Rosa Rosemary Ross Roy Ruben Rubén Rudolf Rupert Ruslan Russell Rustam Ruth Ryan Sabine Saddam
Sadiq Said Sally Salma Salman Salvatore Sam Samantha Samir Samira Samuel Sandeep Sandra Sanjay Sara Sarah Sarita Satoshi Saul Scott Sean Sebastian Serena Serge
Sergei Sergey Sergio Serhii Serhiy Shane Shannon Sharon Shaun Shawn Sheila Shinzo Shirin Siddharth Siegfried Sigrid Silvia Silvio Simon Simone Sinead Siobhán
Slobodan Sofia Sonia Sophia Sophie Soraya Søren Stacy Stanislav Stefan Stefania Stefano Stella Stéphane Stephanie Stephen Steve Steven Stuart Sue Sunil Sunita
Suresh Susan Susana Susanna Suzanne Svetlana Swati Sylvia Tadeusz Takeshi Tamar Tamara Tamika Tania Tanya Taras Tariq Tatiana Tatjana Tatyana Tayyip Ted Tendai
Teresa Terry Thabo Thandi Theo Theodore Theresa Thiago Thomas Thorsten Tiffany Tim Timothy Timur Tina Tobias Todd Tom Tomas Tomasz Tomislav Tommy Toni Tony
Torsten Tova Tracy Travis Trevor Trond Tunde Tyler Tyrone Łukasz Ulf Ulla Ulrich Umar Uri Ursula Usman Uwe Vadim Valentin Valentina Valentino Valeria Valerie
Valery Vanessa Vasily Vera Vernon Veronica Victor Victoria Vikram Viktor Viktoria Vilma Vincent Viola Violeta Virginia Vishal Vitali Vitaly Vito Vivian Vlad
Vladimir Vladislav Volker Volodymyr Vyacheslav Wael Wallace Walter Wang Wanjiru Wayne Wendy Werner Wiktor Wilhelm Will William Willie Winnie Winston Wojciech
Wolfgang Xavier Xi Yahaya Yahya Yana Yannick Yaroslav Yasmin Yasmine Yasser Yasuo Yegor Yekaterina Yelena Yesenia Yevgeniya Yevgeny Yiannis Yitzhak Yoko Yolanda
Yoshihide Youssef Youssouf Yuki Yulia Yulian Yumi Yuri Yuriy Yusuf Yuto Yves Yvette Yvonne Zachary Zahra Zainab Zara Zbigniew Zdeněk Zeinab Zeynep Zhang Zoe
Zoltán Zoya Zsófia Zuzana
Alvin Arlene Becky Bernice Beverly Bonnie Calvin Carlton Charlene Charmaine Clarence Clifford Clint Courtney Damon Darlene Darnell Darrell Darryl Doreen
Dustin Dwayne Edna Estelle Floyd Geraldine Gladys Glenda Janine Jeanette Jenna Kay Kerry Kirk Lena Leroy Lily Lois Loretta Lorna Lorraine Louisa Lynn
Mabel Maeve Maggie Mandy Marcia Margot Marianne Marsha Maureen Mavis Maxine Maya Melvin Meredith Mildred Milton Myra Nadine Neville Niall Norma Otis Pam Patty
Philippa Phoebe Phyllis Polly Priscilla Randall Randy Reuben Rhys Roderick Rodney Ronnie Rosalind Rosie Roxanne Rufus Sadie Shauna Shelley Sherry Sheryl
Shirley Sidney Stacey Stewart Tabitha Tammy Tara Thelma Toby Tracey Vicky Wanda Wesley Whitney Wilfred Winifred Zach
`;

export const GIVEN_NAMES: ReadonlySet<string> = new Set(NAMES.trim().split(/\s+/));
