// SPDX-License-Identifier: Apache-2.0
// French time expressions against a publication date. Calendar used below: 2024-10-09 was a Wednesday
// (2024-01-01 was a Monday and is 282 days, 40 weeks and 2 days, earlier), so that Monday is 2024-10-07 and
// the Sunday before 2024-10-06.
#include "tests/geodata/dates/parsing.h"

#include <doctest/doctest.h>

using namespace dateline;
using namespace dateline::testing;

TEST_CASE("absolute dates need no publication date") {
    CHECK(values("Le 25 octobre 2016, la route a été coupée.") == "2016-10-25");
    CHECK(values("La route a été coupée le mardi 25 octobre 2016.") == "2016-10-25");
    CHECK(values("L'accord du 07/10/2015 tient.") == "2015-10-07");
    CHECK(values("L'accord du 2015-10-07 tient.") == "2015-10-07");
    CHECK(values("Le 1er mars 2020, tout a fermé.") == "2020-03-01");
    CHECK(values("La mine a rouvert en octobre 2016.") == "2016-10");
    CHECK(values("La mine a rouvert mi-octobre 2016.") == "2016-10+MID");
    CHECK(values("La mine a rouvert fin mars 2016.") == "2016-03+END");
    CHECK(values("Depuis 2014, la mine est fermée.") == "2014");
    CHECK(values("Au printemps 2015, la mine a rouvert.") == "2015-SP");
}

TEST_CASE("without a publication date nothing relative gets days, and no year is guessed") {
    for (const char* text :
         {"Le 25 octobre, la route a été coupée.", "La route a été coupée vendredi.", "Hier, rien.",
          "Le pont a sauté la semaine dernière.", "Le pont a sauté en août dernier."}) {
        CAPTURE(text);
        const auto timexes = parse(text, "");
        REQUIRE(timexes.size() == 1);
        CHECK_FALSE(timexes.front().days);
        CHECK(timexes.front().value.find("20") == std::string::npos);
    }
}

TEST_CASE("partial dates take their year and month from the publication date and the tense") {
    const char* wednesday = "2024-10-09";
    CHECK(days("Le 25 septembre, la route a été coupée.", wednesday) == "2024-09-25..2024-09-25 day");
    CHECK(days("Le 21 décembre dernier, la route a été coupée.", wednesday) == "2023-12-21..2023-12-21 day");
    CHECK(days("Le scrutin se tiendra le 3 février.", wednesday) == "2025-02-03..2025-02-03 day");
    // Tuesday 8 October is the only Tuesday the 8th within six weeks.
    CHECK(days("L'armée a avancé mardi 8, dit-elle.", wednesday) == "2024-10-08..2024-10-08 day");
    CHECK(days("Les navires ont tiré mardi 26 missiles.", wednesday) == "2024-10-08..2024-10-08 day");
    CHECK(days("La ville a été prise en août dernier.", wednesday) == "2024-08-01..2024-08-31 month");
    CHECK(days("La ville a été prise mi-septembre.", wednesday) == "2024-09-11..2024-09-20 month");
    CHECK(days("La ville a été prise début octobre.", wednesday) == "2024-10-01..2024-10-10 month");
    CHECK(days("La ville a été prise fin février.", wednesday) == "2024-02-21..2024-02-29 month");
    // 17 June 2019 was a Monday: of the years around only 2024 has a Monday 17 June.
    CHECK(days("Le lundi 17 juin, la route a été coupée.", wednesday) == "2024-06-17..2024-06-17 day");
}

TEST_CASE(
    "weekdays: past tense looks back to the publication day itself, future tense and \"prochain\" ahead") {
    const char* wednesday = "2024-10-09";
    CHECK(days("Deux obus sont tombés vendredi.", wednesday) == "2024-10-04..2024-10-04 day");
    CHECK(days("Deux obus sont tombés mercredi.", wednesday) == "2024-10-09..2024-10-09 day");
    CHECK(days("Deux obus sont tombés mercredi dernier.", wednesday) == "2024-10-02..2024-10-02 day");
    CHECK(days("Les délégués se réuniront vendredi.", wednesday) == "2024-10-11..2024-10-11 day");
    CHECK(days("La trêve commence lundi prochain.", wednesday) == "2024-10-14..2024-10-14 day");
    CHECK(days("Il l'a dit ce mardi.", wednesday) == "2024-10-08..2024-10-08 day");
    CHECK(values("Deux obus sont tombés vendredi soir.", wednesday) == "2024-10-04TEV");
}

TEST_CASE("expressions relative to the publication date") {
    const char* wednesday = "2024-10-09";
    CHECK(days("Hier, un pont a sauté.", wednesday) == "2024-10-08..2024-10-08 day");
    CHECK(days("Un pont a sauté avant-hier.", wednesday) == "2024-10-07..2024-10-07 day");
    CHECK(days("Un pont a sauté aujourd'hui.", wednesday) == "2024-10-09..2024-10-09 day");
    CHECK(days("Le pont rouvrira demain.", wednesday) == "2024-10-10..2024-10-10 day");
    CHECK(days("Un pont a sauté la semaine dernière.", wednesday) == "2024-09-30..2024-10-06 week");
    CHECK(days("Le pont rouvrira la semaine prochaine.", wednesday) == "2024-10-14..2024-10-20 week");
    CHECK(days("Un pont a sauté le week-end dernier.", wednesday) == "2024-10-05..2024-10-06 days");
    CHECK(days("Un pont a sauté lors du week-end.", wednesday) == "2024-10-05..2024-10-06 days");
    CHECK(days("La vallée est tenue par les rebelles depuis 2014.", wednesday) ==
          "2014-01-01..2024-10-09 year");
    CHECK(days("Un pont rouvrira d'ici à la mi-novembre.", wednesday) == "2024-10-09..2024-11-20 month");
    CHECK(days("Un pont a sauté il y a deux jours.", wednesday) == "2024-10-07..2024-10-07 day");
    CHECK(days("L'an dernier, un pont a sauté.", wednesday) == "2023-01-01..2023-12-31 year");
    CHECK(days("Un pont a sauté le mois dernier.", wednesday) == "2024-09-01..2024-09-30 month");
    CHECK(days("Un pont a sauté dans la nuit de samedi à dimanche.", wednesday) ==
          "2024-10-05..2024-10-06 days");
    CHECK(days("Ces trois derniers jours, dix ponts ont sauté.", wednesday) == "2024-10-06..2024-10-09 days");
    CHECK(days("Depuis une semaine, dix ponts ont sauté.", wednesday) == "2024-10-02..2024-10-09 days");
    CHECK(days("Depuis jeudi, dix ponts ont sauté.", wednesday) == "2024-10-03..2024-10-09 days");
    CHECK(days("Depuis le 30 septembre, dix ponts ont sauté.", wednesday) == "2024-09-30..2024-10-09 days");
    CHECK(days("Des convois partiront dans les prochains jours.", wednesday) ==
          "2024-10-10..2024-10-16 days");
    CHECK(days("Les combats ont duré du 3 au 5 octobre.", wednesday) == "2024-10-03..2024-10-05 days");
}

TEST_CASE("expressions relative to the narrative count from the last day told") {
    const char* wednesday = "2024-10-09";
    CHECK(last_days("Le 27 septembre, la ville est tombée. Le lendemain, elle était vide.", wednesday) ==
          "2024-09-28..2024-09-28 day");
    CHECK(last_days("Le 27 septembre, la ville est tombée. La veille, elle était vide.", wednesday) ==
          "2024-09-26..2024-09-26 day");
    CHECK(last_days("Ils sont entrés le 20 septembre. Huit jours après, la ville est tombée.", wednesday) ==
          "2024-09-28..2024-09-28 day");
    CHECK(last_days("Le 27 septembre, la ville est tombée. Le même jour, un convoi est parti.", wednesday) ==
          "2024-09-27..2024-09-27 day");
    CHECK(last_days("La marche aura lieu samedi 12 octobre. Une autre suivra le 19, dit-on.", wednesday) ==
          "2024-10-19..2024-10-19 day");
    CHECK(last_days("La ville est tombée le 8 octobre, huit jours après y être entrés.", wednesday) ==
          "none");
    CHECK(last_days("Deux jours après l'explosion, la ville est restée calme.", wednesday) == "none");
    // Two weeks after Friday 2024-09-13 is the week of Friday the 27th.
    CHECK(last_days("Ils sont entrés le 13 septembre. Deux semaines plus tard, la ville est tombée.",
                    wednesday) == "2024-09-23..2024-09-29 week");
}

TEST_CASE("durations, sets, times and references") {
    const char* wednesday = "2024-10-09";
    CHECK(values("Le pont a tenu huit jours.", wednesday) == "P8D");
    CHECK(values("La bataille a fait rage pendant trois heures.", wednesday) == "PT3H");
    CHECK(values("Elle a duré vingt-cinq minutes.", wednesday) == "PT25M");
    CHECK(values("Elle a duré une heure et demie.", wednesday) == "PT90M");
    CHECK(values("Chaque jour, un convoi passe.", wednesday) == "P1D");
    CHECK(values("Tous les lundis, un convoi passe.", wednesday) == "XXXX-WXX-1");
    CHECK(values("Le tir a eu lieu à 14h30.", wednesday) == "2024-10-09T14:30");
    CHECK(values("Hier, le tir a eu lieu vers 7 heures du matin.", wednesday) ==
          "2024-10-08 2024-10-08T07:00+APPROX");
    CHECK(values("La route est maintenant ouverte.", wednesday) == "PRESENT_REF");
    CHECK(values("La route a récemment rouvert.", wednesday) == "PAST_REF");
}

TEST_CASE("what only looks like a date is none") {
    for (const std::string text :
         {"Elle était âgée de 114 ans.", "Le général de Mars a parlé à 2000 soldats.",
          "La résolution 2254 reste lettre morte.", "Il reste 12 personnes.", "M. Mardi n'a rien dit.",
          "Ce sont les derniers jours de la mine.", "Une seconde attaque a échoué."}) {
        CAPTURE(text);
        CHECK(values(text, "2024-10-09") == "");
    }
}

TEST_CASE("without a publication date nobody knows the days of last night") {
    CHECK(days("La nuit dernière, un pont a cédé.", "2024-10-09") == "2024-10-08..2024-10-09 days");
    CHECK(days("La nuit dernière, un pont a cédé.", "") == "none");
}
