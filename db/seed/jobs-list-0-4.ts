/**
 * Occupations 1–4 of the demonstration, one per line: code, weight, pay (thousand tenge a month), schedules, experience, education, family of phrases, industries, marks.
 * The letters are explained in `jobs.ts`; one that stands twice is twice as likely.
 */
export const jobs0to4 = `
1120-01 4 600-1500 f 6 h manager any
1211-01 22 400-800 f 36 h accounting any
1212-01 8 350-650 f 36 h personnel build,mine,oil,shop,food,clinic,bank,trans
1221-01 16 350-800 f 3 h sales shop,food,light,it,realty,telecom,auto
1321-01 9 500-1000 f 66 h manager food,light,metal,power
1323-01 10 500-900 fv 6 h site build
1324-01 14 280-480 f 3 vh store shop,food,trans,metal,build
1330-01 8 700-1500 fr 36 h itteam it,bank,telecom rem
1341-01 5 300-480 f 6 h manager kinder
1342-01 3 600-1000 f 6 h manager clinic
1345-01 4 380-600 f 6 h manager school
1345-02 9 300-480 f 36 h manager school
1420-01 14 300-600 f 3 vh manager shop
2114-01 10 450-900 fv 13 h geology mine,oil
2132-01 16 250-450 f 13 vh agro crop
2132-02 10 250-450 f 13 vh agro herd
2133-01 14 300-550 f 13 h safety mine,oil,power,metal,food
2141-01 26 300-550 f 13 h engineer food,light,metal,power
2142-01 24 350-700 f 13 h site build
2142-02 26 350-650 f 13 h site build,power,oil
2144-01 22 320-600 f 13 h engineer mine,oil,metal,power,food,trans
2146-01 14 450-900 fv 13 h geology mine
2146-02 14 500-1100 fv 36 h geology oil
2146-03 10 450-850 fv 13 h geology mine
2149-01 14 300-550 fr 3 h site build rem
2149-02 34 300-550 f 13 h safety build,mine,oil,metal,power,food,trans
2151-01 18 320-600 f 13 h engineer power,mine,metal,oil,food
2152-01 14 350-700 fv 13 h engineer oil,mine,power,metal
2161-01 9 350-700 f 13 h design build
2165-01 14 350-650 fv 13 h geology build,mine,oil
2165-02 6 220-350 f 13 h geology build,crop
2166-01 20 250-550 fr 01 avh media media,it,shop rem
2211-01 44 350-650 f 013 h doctor clinic
2211-02 22 320-600 f 013 h doctor clinic
2212-01 34 350-650 f 013 h doctor clinic
2212-02 18 400-800 f 36 h doctor clinic
2212-03 18 400-800 f 36 h doctor clinic
2240-01 24 200-330 fs 013 v nurse clinic
2250-01 16 220-380 f 013 vh agro herd,crop
2261-01 18 350-900 fs 13 h doctor clinic
2262-01 16 250-420 sf 013 h pharmacy pharm
2266-01 18 200-350 fp 01 h special kinder,school,clinic
2310-01 12 280-520 f 13 h lecturer college
2320-01 20 230-400 f 013 h lecturer college
2320-02 12 220-360 f 13 vh lecturer college
2330-01 52 230-420 fp 013 h teacher school
2330-02 44 230-420 fp 013 h teacher school
2330-03 30 230-420 fp 013 h teacher school
2330-04 56 230-450 fp 013 h teacher school
2330-05 30 230-420 fp 013 h teacher school
2330-06 22 230-420 fp 013 h teacher school
2330-07 22 230-420 fp 013 h teacher school
2330-08 22 230-420 fp 013 h teacher school
2330-09 20 230-420 fp 013 h teacher school
2330-10 30 230-420 fp 013 h teacher school
2330-11 28 230-400 fp 013 vh teacher school
2341-01 66 230-420 f 0013 vh teacher school
2342-01 70 170-290 fs 013 vh kinder kinder
2351-01 16 200-340 f 13 h lecturer school,kinder,college
2352-01 16 200-350 f 01 h special kinder,school,clinic
2352-02 24 150-240 f 0 vh special school,kinder
2354-01 18 170-280 fp 01 vh kinder kinder
2359-01 22 160-290 fp 01 vh lecturer school,sport
2411-01 96 230-450 ffx 13 vh accounting any rem
2411-02 8 400-900 f 36 h accounting office,bank
2421-01 14 450-950 fr 13 h analyst it,bank,telecom rem
2422-02 24 230-420 f 13 h procurement school,clinic,power,oil,mine,build
2423-01 28 250-480 f 13 h personnel shop,it,food,build,bank,telecom,guard
2423-02 16 220-420 fr 01 avh personnel it,shop,bank,office rem
2423-03 10 180-280 f 01 vh social social
2431-01 22 280-600 fr 13 h media shop,it,food,bank,realty,media rem
2431-02 28 180-400 xr 01 av media media,shop,cafe,beauty,realty rem
2511-01 16 450-1000 fr 13 h analyst it,bank,telecom rem
2512-01 40 500-1300 fr 13 h dev it,bank,telecom rem
2512-02 16 550-1300 fr 13 h dev it,bank rem
2513-01 26 450-1100 fr 01 avh dev it,media rem
2514-01 12 400-900 fr 13 vh dev it,office,shop,food rem
2519-01 16 350-800 fr 01 vh dev it,bank rem
2522-01 36 250-480 f 13 vh itops school,clinic,bank,it,shop,telecom,oil,mine
2523-01 16 350-700 f 13 h itops telecom,it,bank
2529-01 14 450-950 f 36 h itops bank,it,telecom
2611-01 34 280-600 f 13 h legal office,bank,build,oil,realty,shop
2611-02 4 300-700 f 36 h legal office
2611-03 20 280-550 f 13 h legal build,oil,mine,power,trans,bank
2622-01 14 140-230 f 01 vh clerk school,college,sport
2631-01 28 280-520 f 13 h accounting build,mine,power,clinic,food,college
2634-01 40 200-350 f 01 h special school,kinder,college
2634-02 14 200-400 fp 13 h special clinic,social
2635-01 20 200-340 f 01 h special school
2635-02 16 160-260 f 01 vh social social
2642-01 12 220-420 fx 01 h media media
2643-01 14 230-450 fr 01 h clerk office,media,oil,build rem
3111-01 22 220-420 sf 13 vh lab oil,mine,food,power,metal
3112-01 10 240-420 f 01 v site build
3121-01 16 450-800 sv 36 vh minewk mine heavy
3122-01 18 350-600 fs 36 vh engineer metal,food,light
3123-01 20 380-650 f 13 vh site build
3123-02 30 450-800 f 36 vh site build
3131-01 14 280-480 s 13 v plant power harm
3132-01 12 180-300 s 01 v plant power
3134-01 16 400-800 sv 13 v oilop oil harm
3143-01 6 150-250 f 01 vh agro crop
3211-01 14 200-330 f 013 v lab clinic harm
3212-01 20 190-320 f 013 v lab clinic
3213-01 46 220-380 sf 013 v pharmacy pharm
3221-01 96 180-320 sf 0013 v nurse clinic
3221-02 36 180-300 f 013 v nurse clinic
3222-01 18 190-320 s 013 v nurse clinic
3240-01 12 170-280 f 01 v agro herd
3255-01 16 180-380 sp 01 v beauty clinic,beauty,hotel
3258-01 26 240-380 s 13 v nurse clinic
3312-01 30 220-450 f 01 vh bank bank
3313-01 30 180-300 ffx 01 vh accounting office,shop,build,food rem
3315-01 8 250-480 f 13 h bank realty,office
3321-01 16 180-450 x 0 a sales bank
3322-01 52 220-480 f 01 av sales shop,food
3322-02 90 220-550 ffx 01 av sales shop,light,food,auto,realty,telecom,media,it,build
3323-01 22 280-520 f 13 vh procurement shop,food,build,metal,cafe
3331-01 28 280-550 f 13 vh logistic trans,shop,food
3331-02 10 300-550 f 13 h logistic trans
3334-01 22 200-600 x 0 a sales realty
3343-01 24 230-420 f 13 vh clerk build,oil,bank,it,shop,realty
3343-02 26 200-350 f 01 av clerk it,office,build,realty,media
3412-01 36 130-220 f 01 av social social
3422-01 24 160-350 xp 01 vh coach sport,school
3431-01 8 180-400 x 1 a media media
3434-01 12 400-800 fs 36 v cook cafe,hotel
3512-01 28 220-420 sfr 01 avh itops it,telecom,bank rem
4110-01 28 150-250 f 01 av clerk school,clinic,power,build,college
4120-01 26 150-250 f 0 av clerk school,office,build,clinic,bank
4132-01 18 150-260 fxr 0 a clerk office,trans,bank,telecom rem
4211-01 24 200-320 f 01 vh bank bank
4221-01 12 200-400 f 01 av reception hotel
4222-01 50 170-320 sxr 0 a reception telecom,bank,trans rem
4224-01 22 180-300 s 01 av reception hotel
4226-01 36 150-260 sf 0 av reception clinic,beauty,sport,auto
4313-01 16 250-420 f 13 vh accounting build,mine,food,trans,school
4321-01 56 190-340 fs 01 av store shop,food,trans,build,metal,pharm
4323-01 34 170-300 s 01 av logistic trans,power,clinic
4412-01 22 110-170 f 0 a courier post
4416-01 20 200-330 f 13 vh personnel build,mine,school,clinic,trans,food
`
