-- Who runs what and where: companies, routes, service areas, branches, contracts, products.
set search_path = public, demo_seed;

insert into bss_company
select md5('company:' || n), 'C' || lpad(n::text, 4, '0'),
       (array['庐陵','赣江','鄱湖','井冈','滕王','信江','抚河','袁河','锦江','章江'])[1 + (n - 1) % 10]
         || (array['高速','交投','驿站','商贸','能源'])[1 + (n - 1) / 10 % 5] || '有限公司',
       case when n > 8 and draw(n, 1) < 0.7 then md5('company:' || whole(n, 2, 1, 8)) end,
       favour(n, 3, '{1,2,3}'), pick(n, 4, '{南昌,九江,赣州,吉安,上饶,宜春,抚州}'),
       date '1998-03-01' + whole(n, 5, 0, 8000), case when draw(n, 6) < 0.9 then 100 * leaning(n, 7, 1, 500) end,
       person(n, 8), phone(n, 11), whole(n, 12, 1, 9),
       timestamp '2021-06-01' + make_interval(hours => n * 5), 'admin', case when n % 23 = 0 then 1 else 0 end
  from generate_series(1, 46) n;

insert into bss_section_route
select 'G' || (40 + n * 3), (array['沪昆','福银','大广','济广','杭瑞','泉南','厦蓉','赣韶','南韶','昌栗','宁定','广吉',
         '萍莲','修平','船广','祁婺','抚吉','昌九','景婺黄','都九','寻全','德昌','瑞寻','九景'])[n] || '高速',
       favour(n, 21, '{A,B,C}'), whole(n, 22, 400, 32000) / 100.0, date '2001-01-01' + whole(n, 23, 0, 7500)
  from generate_series(1, 24) n;

insert into bss_service_area
select md5('area:' || n), 'SA' || lpad(n::text, 4, '0'), place || (array['南','北'])[1 + n % 2] || '服务区',
       case when draw(n, 31) < 0.95 then md5('company:' || leaning(n, 32, 1, 30)) end,
       'G' || (40 + whole(n, 33, 1, 26) * 3), pick(n, 34, '{上行,下行,双向}'),
       case when draw(n, 35) < 0.78 then '开放' when draw(n, 35) < 0.92 then '关闭' else '上传数据' end,
       favour(n, 36, '{B,A,C,S}'), round(whole(n, 37, 2450, 3000) / 100.0, 2) || ',' || round(whole(n, 38, 11380, 11840) / 100.0, 2),
       case when draw(n, 39) < 0.93 then 20 + 10 * leaning(n, 40, 0, 60) end, draw(n, 41) < 0.6,
       date '2002-05-01' + whole(n, 42, 0, 7600), null,
       timestamp '2021-06-02' + make_interval(hours => n * 3),
       case when draw(n, 43) < 0.5 then timestamp '2023-02-01' + make_interval(hours => whole(n, 44, 0, 16000)) end,
       case when n % 29 = 0 then 1 else 0 end
  from (select n, (array['庐山','南昌','九江','景德镇','萍乡','新余','鹰潭','赣州','吉安','宜春','抚州','上饶','瑞昌','共青城',
         '乐平','贵溪','瑞金','井冈山','丰城','樟树','高安','德兴','武宁','修水','永修','德安','都昌','湖口','彭泽','浮梁','莲花',
         '上栗','芦溪','分宜','余江','信丰','大余','上犹','崇义','安远','龙南','定南','全南','宁都','于都','兴国','会昌','寻乌',
         '石城','吉水','峡江','新干','永丰','泰和','遂川','万安','安福','永新','奉新','万载'])[(n + 1) / 2] as place
          from generate_series(1, 120) n) p;

insert into bss_branch
select md5('branch:' || n), 'B' || lpad(n::text, 5, '0'), brand || n || '号店', md5('area:' || area),
       md5('company:' || whole(n, 52, 1, 46)), kind, case when draw(n, 53) < 0.92 then brand end,
       case when draw(n, 54) < 0.82 then '0' when draw(n, 54) < 0.93 then '1' else '2' end,
       case when draw(n, 55) < 0.9 then whole(n, 56, 800, 60000) / 100.0 end,
       pick(n, 57, '{00:00-24:00,06:00-22:00,07:00-21:00}'), timestamp '2021-07-01' + make_interval(hours => n * 6),
       case when draw(n, 58) < 0.05 then timestamp '2024-01-05' + make_interval(hours => whole(n, 59, 0, 8000)) end
  from (select n, leaning(n, 51, 1, 116) as area, brands[sort] as brand, kinds[sort] as kind
          from generate_series(1, 1400) n, leaning(n, 61, 1, 18) sort,
               (select '{驿家便利,赣味轩,老表餐厅,山泉小铺,湖鲜坊,乡味特产,瓦罐汤馆,米粉世家,云上咖啡,茶油人家,安途汽修,路路通加油,阿婆煎饼,果然鲜,清风客栈,橙子母婴,竹林小吃,莲子坊}'::text[] as brands,
                       '{便利店,餐饮,餐饮,便利店,餐饮,特产,餐饮,小吃,咖啡茶饮,特产,汽修,加油,小吃,水果,客房,母婴,小吃,特产}'::text[] as kinds) k) b;

insert into bss_lease_contract
select 'HT' || to_char(signed, 'YYYY') || lpad(n::text, 5, '0'), md5('branch:' || whole(n, 71, 1, 1320)),
       md5('company:' || leaning(n, 72, 1, 48)), state, signed, signed + 15,
       case when draw(n, 73) < 0.06 then date '9999-12-31' else signed + 380 * whole(n, 74, 1, 3) end,
       round((12000 + 400000 * draw(n, 75) * draw(n, 76))::numeric, -2),
       case when draw(n, 77) < 0.7 then whole(n, 78, 20, 250) / 1000.0 end, favour(n, 79, '{M,Q,Y}'), null
  from (select n, day(n, 80) as signed, favour(n, 81, '{执行中,已到期,已终止,草稿}') as state from generate_series(1, 1600) n) c;

insert into bss_product
select 'P' || lpad(n::text, 5, '0'), brand || (array['经典','原味','精选','家庭装','礼盒','迷你'])[1 + n % 6]
         || (array['矿泉水','方便面','茶饮','米粉','煎饼','瓜子','脐橙','茶油','汤罐','咖啡','卤味','香菇','玻璃水'])[1 + n % 13] || n,
       (array['饮料','方便食品','饮料','热餐','热餐','休闲零食','水果','土特产','热餐','饮料','休闲零食','土特产','汽车用品'])[1 + n % 13],
       brand, pick(n, 91, '{瓶,袋,份,盒,个}'), price, round(price * whole(n, 92, 45, 80) / 100, 2),
       case when draw(n, 93) < 0.9 then 1 else 0 end, case when n % 41 = 0 then 1 else 0 end
  from (select n, favour(n, 94, '{赣泉,湖韵,老表,南岭,云居,仙女湖,武功,龙虎,三清,明月}') as brand,
               round((3 + 160 * draw(n, 95) * draw(n, 96) * draw(n, 97))::numeric, 1) as price from generate_series(1, 520) n) p;
