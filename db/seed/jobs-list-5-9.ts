/** Occupations 5–9 of the demonstration; the columns are those of `jobs-list-0-4.ts`. */
export const jobs5to9 = `
5111-02 12 180-300 v 01 v rail rail
5112-01 10 130-210 s 0 a rail trans
5120-01 120 180-350 sf 01 av cook cafe,school,kinder,hotel,clinic
5131-01 72 130-280 sx 0 a waiter cafe,hotel
5132-01 18 170-320 s 01 a waiter cafe,hotel
5132-02 40 160-300 sx 0 a waiter cafe
5141-01 34 180-450 sx 01 av beauty beauty
5142-01 12 200-500 sx 01 v beauty beauty,clinic
5142-02 24 180-450 sx 01 a beauty beauty
5151-01 24 160-270 f 13 av upkeep school,kinder,clinic,hotel,college
5153-01 10 130-200 fs 0 a upkeep college,mine,oil
5153-02 40 130-220 f 0 a upkeep school,kinder,clinic,clean,college
5165-01 8 180-320 x 3 av driver auto drv:B
5222-01 20 200-340 s 13 av seller shop
5223-01 150 160-320 ssf 00 a seller shop,light,telecom
5223-02 60 150-260 s 00 a seller shop,food
5230-01 110 160-280 s 00 a seller shop
5230-02 40 150-260 s 0 a seller shop,cafe,pharm
5245-01 24 150-240 s 0 a seller auto
5311-01 20 150-280 fp 01 av nanny kinder
5311-02 60 110-170 f 0 as nanny kinder
5321-01 54 110-170 s 0 as orderly clinic
5322-01 16 140-260 sh 0 a orderly social,clinic
5411-01 10 200-320 s 0 sv guard oil,power haz
5414-01 110 130-230 sv 0 as guard guard,shop,mine,build,oil
5414-02 44 95-140 s 0 a guard school,clinic,college,sport
6111-01 12 130-230 f 0 a crop crop
6111-02 12 150-260 f 0 a crop crop
6113-01 12 120-210 f 0 a crop clean,hotel,crop
6113-02 12 140-230 fs 0 a crop crop
6121-01 34 150-260 f 0 a herd herd
6121-02 30 180-320 f 0 a herd herd
6121-03 12 180-320 f 0 a herd herd
6121-04 22 160-270 s 0 a herd herd
6122-01 20 150-260 s 0 a herd herd
6123-01 4 150-260 f 1 a herd herd
7112-01 30 250-450 fv 13 av builder build
7114-01 28 250-450 fv 01 av builder build heavy
7114-02 18 250-450 fv 01 av builder build heavy
7115-01 16 230-400 f 01 av builder build
7115-02 16 230-420 f 13 av builder light,build
7121-01 12 250-450 f 01 av builder build heavy
7122-01 18 280-520 f 13 av finisher build
7123-01 20 260-480 f 01 av finisher build
7126-01 40 200-360 f 01 av fitter clean,power,school,clinic,build
7131-01 24 240-430 f 01 av finisher build
7132-01 8 250-500 f 13 av mechanic auto harm
7212-01 44 280-550 fv 13 v welder build,metal,oil,mine,power harm
7212-02 48 300-600 fv 13 v welder build,metal,oil,mine,power,clean harm
7214-01 20 280-550 fv 13 v welder build,metal heavy
7215-01 20 220-380 fsv 01 v helper build,metal,mine,oil
7221-01 6 230-400 f 13 v turner metal harm
7223-01 28 260-480 fs 13 v turner metal,mine,rail
7223-02 12 260-480 fs 13 v turner metal
7223-03 16 280-520 s 13 v turner metal,light
7231-01 44 230-480 f 13 av mechanic auto,trans,mine,crop
7231-02 14 250-500 f 13 av mechanic auto,trans
7231-03 14 180-380 s 0 a mechanic auto
7233-01 52 250-480 fsv 13 v fitter mine,metal,food,oil,power
7233-02 20 220-380 fs 01 v fitter metal,rail,power
7411-01 28 260-500 fv 13 v electric build,power
7411-02 44 220-400 fs 13 v electric school,clinic,clean,food,shop,build
7412-01 48 250-450 sfv 13 v electric mine,metal,oil,power,food,rail
7412-02 18 280-500 sv 13 v electric mine heavy
7413-01 16 260-450 f 13 v electric power haz
7421-01 20 280-520 sfv 13 v electric oil,power,metal,mine
7422-01 20 220-400 f 01 v electric telecom
7511-01 14 200-380 fs 01 a cook food,shop
7512-01 36 180-330 s 01 av baker food,cafe
7512-02 28 200-380 s 01 av baker food,cafe
7522-01 18 220-450 f 01 a sewing light
7531-01 20 180-350 f 01 av sewing light
7542-01 10 400-700 sv 36 v minewk mine haz
7543-01 24 200-350 s 01 v lab food,light,metal
8111-01 20 450-850 sv 13 v minewk mine heavy
8111-02 18 450-850 sv 13 v minewk mine heavy
8112-01 14 280-480 sv 01 v minewk mine harm
8113-01 16 400-750 v 13 v oilop oil,mine harm
8113-02 30 350-700 v 13 v oilop oil harm
8113-03 22 380-750 v 13 v oilop oil harm
8121-01 10 350-650 s 01 v plant metal harm
8153-01 56 160-320 f 01 av sewing light
8182-01 24 170-300 s 01 v plant power,school,clinic
8182-02 30 120-200 s 0 a plant school,clinic,kinder,power harm
8183-01 28 180-320 s 0 a packer food,light
8211-01 14 260-450 fs 13 v fitter metal
8311-01 12 350-650 s 13 v rail rail heavy
8312-01 10 280-450 s 13 v rail rail
8322-01 110 200-380 fsx 13 av driver any drv:B
8322-02 30 200-450 x 1 a driver trans drv:B
8322-03 36 220-420 fx 1 a driver shop,cafe,trans,pharm drv:B
8331-01 50 280-480 s 36 av bus trans drv:D
8332-01 72 300-600 fv 36 av truck trans,build,mine,food,crop drv:C,CE
8332-02 44 380-700 sv 36 av truck mine,build drv:C heavy
8341-01 52 200-420 f 13 av machine crop,herd,clean
8341-02 12 300-600 f 13 av machine crop
8342-01 40 350-650 fv 36 v machine build,mine,oil
8342-02 26 350-650 fsv 36 v machine mine,build
8342-03 16 320-580 fv 36 v machine build
8343-01 26 380-700 fv 36 v machine build,oil drv:C
8343-02 14 350-650 fs 36 v machine build
8344-01 34 220-420 fs 13 av machine trans,food,shop,metal
9111-01 10 150-280 p 0 a cleaner clean
9112-01 120 95-160 spf 0 as cleaner clean,school,shop,clinic,bank,hotel
9112-02 36 140-230 s 0 a cleaner hotel
9122-01 24 150-320 s 0 a helper auto
9211-01 36 120-200 f 0 as crop crop
9212-01 26 130-220 f 0 as herd herd
9311-01 16 350-600 sv 01 v minewk mine heavy
9312-01 30 180-320 fv 0 as laborer build
9312-02 18 220-380 f 0 v laborer rail
9313-01 52 170-320 fv 0 as laborer build
9321-01 44 150-260 s 0 a packer food,shop,trans,light
9329-01 44 150-260 fs 0 as helper metal,food,light,power
9333-01 80 170-320 sf 0 as helper trans,shop,food,build
9334-01 34 160-280 x 0 a seller shop,food
9411-01 40 150-260 sx 0 as waiter cafe
9412-01 44 120-190 fs 0 as kitchen cafe,school,kinder,hotel
9412-02 32 120-190 s 0 as kitchen cafe,hotel
9611-01 14 140-230 f 0 as cleaner clean
9613-01 44 100-170 f 0 as cleaner clean,school,kinder
9621-01 66 180-420 x 0 a courier post,cafe,shop
9622-01 80 140-260 f 0 as helper clean,build,crop,power,shop
9629-01 12 90-130 s 0 a cleaner school,clinic,sport
`
