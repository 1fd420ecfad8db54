-- A chain of pharmacies in three towns: stores, staff, drugs with their national approval numbers, suppliers, purchases by the
-- distribution centre, stock by batch, members, prescriptions checked by a pharmacist, tickets with lines, refunds as negative tickets.
-- English names, Chinese comments; the ticket tables came with the till system, hence the keys there that are not declared.
-- Values are drawn by hashing, so that every load gives the same rows. The functions go with the session.
create function pg_temp.u(key text, i bigint) returns float8 language sql immutable
  as $$ select ('x' || substr(md5(key || ':' || i::text), 1, 7))::bit(28)::int / 268435456::float8 $$;
create function pg_temp.n(key text, i bigint, low int, high int) returns int language sql immutable
  as $$ select low + floor(pg_temp.u(key, i) * (high - low + 1))::int $$;
create function pg_temp.skew(key text, i bigint, low int, high int, power float8) returns int language sql immutable
  as $$ select low + floor(power(pg_temp.u(key, i), power) * (high - low + 1))::int $$;
create function pg_temp.pick(key text, i bigint, options text[]) returns text language sql immutable
  as $$ select options[1 + floor(pg_temp.u(key, i) * cardinality(options))::int] $$;
create function pg_temp.weighted(key text, i bigint, options text[], weights int[]) returns text language plpgsql immutable as $$
declare
  rest float8 := pg_temp.u(key, i) * (select sum(w) from unnest(weights) as w);
begin
  for at in 1 .. cardinality(options) loop
    rest := rest - weights[at];
    if rest < 0 then return options[at]; end if;
  end loop;
  return options[cardinality(options)];
end $$;
create function pg_temp.person(key text, i bigint) returns text language sql immutable as $$
  select pg_temp.pick(key || 'x', i, string_to_array('王,李,张,刘,陈,杨,黄,赵,吴,周,徐,孙,马,朱,胡,郭,何,林,高,罗,郑,梁,谢,宋,唐,许,韩,冯,邓,曹,彭,曾,肖,田,董,潘,袁,蔡,蒋,余,欧阳', ','))
    || pg_temp.pick(key || 'm', i, string_to_array('伟,芳,娜,秀英,敏,静,丽,强,磊,洋,艳,勇,军,杰,娟,涛,明,超,秀兰,霞,平,刚,桂英,文博,雨欣,子涵,建国,玉梅,志远,海燕,晓东,思琪,国栋,春梅,俊杰,淑珍,永福,佳怡,浩然,凤霞', ',')) $$;
create function pg_temp.phone(key text, i bigint) returns text language sql immutable as $$
  select pg_temp.pick(key || 'p', i, array['135', '136', '138', '139', '150', '151', '158', '177', '186', '189', '199']) || lpad(pg_temp.n(key || 'q', i, 0, 99999999)::text, 8, '0') $$;

-- Compiling takes longer here than running.
set jit = off;

-- 基础资料 -----------------------------------------------------------------------------------------------------------

create table store (
  store_id int primary key,
  store_code varchar(8) not null unique,
  store_name varchar(60) not null,
  store_type smallint not null,
  city varchar(20) not null,
  district varchar(20),
  address varchar(120),
  phone varchar(20),
  license_no varchar(30),
  license_expire date,
  is_medicare smallint not null default 0,
  medicare_code varchar(12),
  area numeric(8, 2),
  open_date date,
  close_date date,
  status smallint not null default 1,
  created_at timestamp not null,
  updated_at timestamp
);
comment on table store is '门店';
comment on column store.store_id is '门店ID';
comment on column store.store_code is '门店编码';
comment on column store.store_name is '门店名称';
comment on column store.store_type is '门店类型：1-直营 2-加盟 9-配送中心';
comment on column store.city is '所在城市';
comment on column store.district is '区县';
comment on column store.address is '详细地址';
comment on column store.phone is '联系电话';
comment on column store.license_no is '药品经营许可证号';
comment on column store.license_expire is '许可证有效期至';
comment on column store.is_medicare is '是否医保定点 0-否 1-是';
comment on column store.medicare_code is '医保定点编码，非定点为空';
comment on column store.area is '营业面积（平方米）';
comment on column store.open_date is '开业日期';
comment on column store.close_date is '闭店日期';
comment on column store.status is '状态：0-筹备 1-营业 2-停业整顿 3-已闭店';
comment on column store.created_at is '创建时间';
comment on column store.updated_at is '更新时间';
insert into store
select i, case when t = 9 then 'DC01' else 'S' || lpad(i::text, 3, '0') end, '仁济堂' || n, t, c, d, c || d || a || pg_temp.n('sta', i, 3, 420) || '号', case when i <> 11 then '0' || case c when '临州市' then '573' when '安平市' then '574' else '576' end || '-8' || lpad(pg_temp.n('stp', i, 0, 9999999)::text, 7, '0') end,
    '浙DB' || lpad(pg_temp.n('stl', i, 100000, 999999)::text, 6, '0'), date '2026-03-01' + pg_temp.n('ste', i, -60, 1500), m, case when m = 1 then 'P3304' || lpad(pg_temp.n('stm', i, 0, 99999)::text, 5, '0') end, r, o::date, x::date, s, coalesce(o, '2026-03-30')::timestamp - interval '20 days' + interval '9 hours', timestamp '2026-01-05 10:00' + pg_temp.n('stu', i, 0, 80000) * interval '1 minute'
  from (values (1, '配送中心', 9, '临州市', '秀湖区', '物流园路', 0, 3200, '2015-06-01', null, 1), (2, '人民路店', 1, '临州市', '秀湖区', '人民路', 1, 186, '2015-06-18', null, 1), (3, '中心医院店', 1, '临州市', '南城区', '康复路', 1, 240, '2016-03-08', null, 1), (4, '湖滨店', 1, '临州市', '秀湖区', '湖滨西路', 1, 120, '2017-09-20', null, 1), (5, '南门店', 1, '临州市', '南城区', '南门大街', 1, 98.5, '2018-05-01', null, 1),
    (6, '万象城店', 1, '临州市', '秀湖区', '中环南路', 0, 75, '2021-12-18', null, 1), (7, '城东店', 1, '临州市', '东郊区', '城东路', 1, 132, '2019-04-12', null, 1), (8, '安平一店', 1, '安平市', '安平镇', '解放街', 1, 150, '2019-10-01', null, 1), (9, '安平二店', 2, '安平市', '安平镇', '环城北路', 1, 88, '2020-08-15', null, 1), (10, '新丰店', 2, '安平市', '新丰镇', '新丰大道', 0, 70, '2022-03-26', '2025-04-30', 3),
    (11, '桐溪店', 2, '桐溪县', '梧桐街道', '振兴路', 1, 110, '2021-06-06', null, 1), (12, '濮水店', 2, '桐溪县', '濮水镇', '中兴路', 0, 82, '2023-11-18', null, 1), (13, '河山店', 2, '桐溪县', '河山镇', '镇中路', 0, 64.8, '2024-06-28', null, 2), (14, '高铁新城店', 1, '临州市', '东郊区', '站前路', 0, 145, null, null, 0)) as v (i, n, t, c, d, a, m, r, o, x, s);
update store set created_at = '2026-03-10 14:20:00', license_no = null, license_expire = null where store_id = 14;

create table employee (
  emp_id int primary key,
  emp_no varchar(10) not null unique,
  emp_name varchar(30) not null,
  gender char(1),
  id_card varchar(18),
  mobile varchar(11),
  store_id int not null references store,
  post varchar(20) not null,
  pharmacist_cert varchar(30),
  cert_expire date,
  hire_date date not null,
  leave_date date,
  commission_rate numeric(5, 4),
  status smallint not null default 1,
  is_deleted smallint not null default 0,
  created_at timestamp,
  updated_at timestamp
);
comment on table employee is '员工（店员）';
comment on column employee.emp_id is '员工ID';
comment on column employee.emp_no is '工号';
comment on column employee.emp_name is '姓名';
comment on column employee.gender is '性别 M-男 F-女';
comment on column employee.id_card is '身份证号';
comment on column employee.mobile is '手机号';
comment on column employee.store_id is '所属门店';
comment on column employee.post is '岗位：MANAGER-店长 PHARMACIST-执业药师 CLERK-营业员 CASHIER-收银员 BUYER-采购 KEEPER-仓管';
comment on column employee.pharmacist_cert is '执业药师注册证号';
comment on column employee.cert_expire is '注册证有效期至';
comment on column employee.hire_date is '入职日期';
comment on column employee.leave_date is '离职日期';
comment on column employee.commission_rate is '销售提成比例，0.0150=1.5%';
comment on column employee.status is '状态 1-在职 2-休假 3-离职';
comment on column employee.is_deleted is '删除标记 0-正常 1-已删除';
insert into employee
select e, 'YG' || lpad((1000 + e)::text, 5, '0'), pg_temp.person('em', e), case when pg_temp.u('eg', e) < 0.78 then 'F' else 'M' end,
    '3304' || lpad(pg_temp.n('ei', e, 1, 29)::text, 2, '0') || to_char(date '1972-01-01' + pg_temp.n('eb', e, 0, 10500), 'YYYYMMDD') || lpad(pg_temp.n('ej', e, 0, 999)::text, 3, '0') || pg_temp.n('ek', e, 0, 9), pg_temp.phone('em', e), s, p,
    case when p = 'PHARMACIST' then '3312' || lpad(pg_temp.n('ec', e, 0, 99999999)::text, 8, '0') end, case when p = 'PHARMACIST' then date '2026-02-01' + pg_temp.n('ed', e, 0, 1400) end,
    h, null, case p when 'CLERK' then 0.015 when 'PHARMACIST' then 0.01 when 'MANAGER' then 0.008 end, 1, 0, h + time '09:30', timestamp '2025-06-01 08:00' + pg_temp.n('ef', e, 0, 400000) * interval '1 minute'
  from (select row_number() over (order by s, k)::int as e, s, p, greatest(coalesce(o, date '2015-06-01'), date '2026-01-31' - pg_temp.skew('eh', s * 10 + k, 40, 3400, 1.3)) as h
    from (select store_id as s, open_date as o, k, case when store_type = 9 then (array['BUYER', 'BUYER', 'KEEPER', 'KEEPER', 'PHARMACIST', 'KEEPER'])[k] else (array['MANAGER', 'PHARMACIST', 'CLERK', 'CLERK', 'CASHIER', 'CLERK', 'PHARMACIST'])[k] end as p
      from store, generate_series(1, 7) as k where status <> 0 and k <= case when store_type = 9 then 6 when area > 140 then 7 when area > 90 then 6 else 4 end) as a) as b;
-- 店长、药师、收银自开业起在岗
update employee set hire_date = coalesce((select open_date from store as s where s.store_id = employee.store_id), hire_date) where post in ('MANAGER', 'PHARMACIST', 'CASHIER');
update employee set status = 3, leave_date = case when store_id = 10 then date '2025-04-30' else date '2024-06-01' + pg_temp.n('el', emp_id, 0, 600) end where store_id = 10 or (post = 'CLERK' and pg_temp.u('eq', emp_id) < 0.25);
update employee set leave_date = hire_date + 95 where leave_date <= hire_date;
update employee set is_deleted = 1 where status = 3 and pg_temp.u('er', emp_id) < 0.3;
update employee set status = 2 where status = 1 and pg_temp.u('es', emp_id) > 0.96;
update employee set mobile = null where pg_temp.u('et', emp_id) < 0.04;

create table drug (
  drug_id int primary key,
  drug_code varchar(12) not null unique,
  generic_name varchar(60) not null,
  trade_name varchar(40),
  category varchar(4) not null,
  dosage_form varchar(20),
  spec varchar(40) not null,
  unit varchar(4) not null,
  manufacturer varchar(60),
  approval_no varchar(20),
  barcode varchar(13),
  rx_type smallint not null,
  medicare_class char(1),
  retail_price numeric(10, 2) not null,
  member_price numeric(10, 2),
  storage smallint not null default 1,
  shelf_life int,
  has_ephedrine smallint not null default 0,
  status smallint not null default 1,
  is_deleted smallint not null default 0,
  created_by varchar(10),
  created_at timestamp not null,
  updated_at timestamp
);
comment on table drug is '药品（商品）档案';
comment on column drug.drug_code is '商品编码';
comment on column drug.generic_name is '通用名';
comment on column drug.trade_name is '商品名';
comment on column drug.category is '分类：01-化学药 02-中成药 03-中药饮片 04-生物制品 05-医疗器械 06-保健食品 07-日化消杀';
comment on column drug.dosage_form is '剂型';
comment on column drug.spec is '规格';
comment on column drug.unit is '销售单位';
comment on column drug.manufacturer is '生产企业';
comment on column drug.approval_no is '批准文号（国药准字/械注准/国食健字）';
comment on column drug.barcode is '商品条码';
comment on column drug.rx_type is '处方类别：0-非药品 1-处方药 2-甲类OTC 3-乙类OTC';
comment on column drug.medicare_class is '医保类别 A-甲类 B-乙类，空为自费';
comment on column drug.retail_price is '零售价（元）';
comment on column drug.member_price is '会员价（元），空则按零售价';
comment on column drug.storage is '贮藏条件 1-常温 2-阴凉 3-冷藏(2-8℃)';
comment on column drug.shelf_life is '有效期（月）';
comment on column drug.has_ephedrine is '是否含麻黄碱 1-是，需登记身份证且限购2盒';
comment on column drug.status is '状态 1-在售 2-停购 3-停售';
comment on column drug.is_deleted is '删除标记';
comment on column drug.created_by is '建档人工号';
insert into drug
select i, 'YP' || c || lpad(i::text, 5, '0'), g, nullif(t, ''), c, f, s, w, pg_temp.pick('dm', i, array['浙江康源制药有限公司', '华北百川药业股份有限公司', '四川岷江药业有限公司', '广东岭南本草制药有限公司', '江苏恒泰生物医药有限公司', '山东鲁康制药有限公司', '北京同和堂药业股份有限公司']),
    case when c in ('01', '02', '04') then '国药准字' || case c when '01' then 'H' when '02' then 'Z' else 'S' end || pg_temp.n('da', i, 1999, 2022) || lpad(pg_temp.n('db', i, 0, 9999)::text, 4, '0') when c = '05' then '浙械注准' || pg_temp.n('da', i, 20152000, 20232999) when c = '06' then '国食健字G' || pg_temp.n('da', i, 20090000, 20209999) end,
    case when c <> '03' then '69' || lpad(pg_temp.n('dc', i, 0, 999999)::text, 6, '0') || lpad(pg_temp.n('dd', i, 0, 99999)::text, 5, '0') end, r, nullif(m, ''), p, case when pg_temp.u('de', i) < 0.7 then round(p * 0.95, 1) end, case when c = '04' then 3 when f in ('口服液', '软膏', '滴眼液', '饮片') then 2 else 1 end, case when c = '05' then 36 when c = '07' then 24 else (array[24, 24, 36, 18])[pg_temp.n('df', i, 1, 4)] end, e,
    case when i in (9, 40) then 2 when i in (23, 58) then 3 else 1 end, case when i = 23 then 1 else 0 end, 'YG0100' || pg_temp.n('dg', i, 1, 2), timestamp '2016-01-04 09:00' + pg_temp.n('dh', i, 0, 2600) * interval '1 day' + pg_temp.n('di', i, 0, 480) * interval '1 minute', timestamp '2024-01-02 09:00' + pg_temp.n('dj', i, 0, 780) * interval '1 day'
  from (select row_number() over ()::int as i, v.* from (values
    ('阿莫西林胶囊', '', '01', '胶囊剂', '0.25g*24粒', '盒', 1, 'A', 12.80, 0), ('头孢克肟分散片', '世福威', '01', '片剂', '0.1g*6片', '盒', 1, 'B', 26.50, 0), ('左氧氟沙星片', '', '01', '片剂', '0.5g*4片', '盒', 1, 'A', 18.90, 0), ('阿奇霉素片', '', '01', '片剂', '0.25g*6片', '盒', 1, 'A', 15.60, 0), ('苯磺酸氨氯地平片', '安达平', '01', '片剂', '5mg*14片', '盒', 1, 'A', 22.00, 0), ('缬沙坦胶囊', '', '01', '胶囊剂', '80mg*14粒', '盒', 1, 'A', 29.80, 0),
    ('硝苯地平控释片', '', '01', '片剂', '30mg*7片', '盒', 1, 'A', 31.50, 0), ('二甲双胍缓释片', '', '01', '片剂', '0.5g*30片', '盒', 1, 'A', 24.60, 0), ('格列美脲片', '', '01', '片剂', '2mg*15片', '盒', 1, 'A', 38.00, 0), ('阿卡波糖片', '', '01', '片剂', '50mg*30片', '盒', 1, 'A', 19.80, 0), ('阿托伐他汀钙片', '立清', '01', '片剂', '20mg*7片', '盒', 1, 'A', 33.20, 0), ('瑞舒伐他汀钙片', '', '01', '片剂', '10mg*14片', '盒', 1, 'B', 36.00, 0),
    ('硫酸氢氯吡格雷片', '', '01', '片剂', '75mg*7片', '盒', 1, 'A', 42.50, 0), ('阿司匹林肠溶片', '', '01', '片剂', '100mg*30片', '盒', 1, 'A', 14.50, 0), ('奥美拉唑肠溶胶囊', '', '01', '胶囊剂', '20mg*14粒', '盒', 1, 'A', 16.80, 0), ('孟鲁司特钠咀嚼片', '', '01', '片剂', '5mg*5片', '盒', 1, 'B', 28.00, 0), ('甘精胰岛素注射液', '', '04', '注射液', '3ml:300单位', '支', 1, 'B', 138.00, 0), ('门冬胰岛素注射液', '', '04', '注射液', '3ml:300单位', '支', 1, 'B', 72.00, 0),
    ('布洛芬缓释胶囊', '', '01', '胶囊剂', '0.3g*20粒', '盒', 2, 'A', 19.50, 0), ('对乙酰氨基酚片', '', '01', '片剂', '0.5g*12片', '盒', 2, 'A', 6.80, 0), ('复方氨酚烷胺片', '', '01', '片剂', '12片', '盒', 2, '', 11.50, 0), ('氨酚伪麻美芬片', '日夜清', '01', '片剂', '24片', '盒', 2, '', 23.80, 1), ('复方甘草片', '', '01', '片剂', '100片', '瓶', 1, 'A', 15.00, 0), ('氯雷他定片', '', '01', '片剂', '10mg*6片', '盒', 2, 'A', 17.60, 0), ('西替利嗪滴剂', '', '01', '滴剂', '20ml', '瓶', 2, 'B', 32.00, 0), ('蒙脱石散', '', '01', '散剂', '3g*10袋', '盒', 2, 'A', 16.20, 0),
    ('多潘立酮片', '', '01', '片剂', '10mg*30片', '盒', 2, 'A', 20.30, 0), ('铝碳酸镁咀嚼片', '', '01', '片剂', '0.5g*20片', '盒', 2, 'B', 24.00, 0), ('乳果糖口服溶液', '', '01', '口服液', '100ml', '瓶', 2, 'B', 35.80, 0), ('莫匹罗星软膏', '', '01', '软膏', '2%*10g', '支', 2, 'B', 21.00, 0), ('硝酸咪康唑乳膏', '', '01', '软膏', '2%*20g', '支', 3, 'A', 13.60, 0), ('玻璃酸钠滴眼液', '', '01', '滴眼液', '0.1%*5ml', '支', 1, 'B', 34.50, 0), ('维生素C片', '', '01', '片剂', '0.1g*100片', '瓶', 3, '', 5.50, 0), ('碳酸钙D3片', '', '01', '片剂', '600mg*60片', '瓶', 3, 'B', 49.80, 0),
    ('连花清瘟胶囊', '', '02', '胶囊剂', '0.35g*24粒', '盒', 2, 'A', 17.80, 0), ('感冒灵颗粒', '', '02', '颗粒剂', '10g*9袋', '盒', 2, '', 13.90, 0), ('板蓝根颗粒', '', '02', '颗粒剂', '10g*20袋', '包', 3, 'A', 15.80, 0), ('蒲地蓝消炎口服液', '', '02', '口服液', '10ml*10支', '盒', 1, '', 36.90, 0), ('川贝枇杷膏', '', '02', '煎膏剂', '150ml', '瓶', 3, '', 28.50, 0), ('小儿肺热咳喘口服液', '', '02', '口服液', '10ml*6支', '盒', 2, 'B', 31.00, 0), ('藿香正气口服液', '', '02', '口服液', '10ml*10支', '盒', 2, 'A', 16.50, 0), ('健胃消食片', '', '02', '片剂', '0.8g*32片', '盒', 3, '', 12.00, 0), ('六味地黄丸', '', '02', '丸剂', '200丸', '瓶', 2, 'A', 18.00, 0), ('复方丹参滴丸', '', '02', '丸剂', '27mg*180丸', '瓶', 2, 'A', 27.50, 0), ('速效救心丸', '', '02', '丸剂', '40mg*120丸', '盒', 2, 'A', 34.00, 0), ('麝香壮骨膏', '', '02', '贴膏剂', '10贴', '盒', 2, '', 14.80, 0), ('云南白药气雾剂', '', '02', '气雾剂', '85g+30g', '盒', 2, 'B', 46.00, 0),
    ('枸杞子', '', '03', '饮片', '250g', '袋', 0, '', 32.00, 0), ('黄芪', '', '03', '饮片', '100g', '袋', 0, '', 22.00, 0), ('三七粉', '', '03', '饮片', '60g', '瓶', 0, '', 88.00, 0), ('西洋参片', '', '03', '饮片', '50g', '盒', 0, '', 168.00, 0), ('电子血压计', '', '05', null, '上臂式', '台', 0, '', 259.00, 0), ('血糖试纸', '', '05', null, '50片', '盒', 0, '', 89.00, 0), ('医用外科口罩', '', '05', null, '10只', '包', 0, '', 9.90, 0), ('创可贴', '', '05', null, '100片', '盒', 0, '', 12.50, 0), ('电子体温计', '', '05', null, '1支', '支', 0, '', 29.00, 0), ('新冠/甲流抗原检测试剂', '', '05', null, '1人份', '盒', 0, '', 19.90, 0), ('蛋白粉', '', '06', null, '450g', '罐', 0, '', 298.00, 0), ('深海鱼油软胶囊', '', '06', '胶囊剂', '100粒', '瓶', 0, '', 128.00, 0), ('75%酒精消毒液', '', '07', null, '100ml', '瓶', 0, '', 5.00, 0), ('碘伏消毒液', '', '07', null, '100ml', '瓶', 0, '', 6.50, 0)
    ) as v (g, t, c, f, s, w, r, m, p, e)) as a;

create table supplier (
  supplier_id int primary key,
  supplier_code varchar(10) not null unique,
  supplier_name varchar(80) not null,
  credit_code varchar(18),
  gsp_cert_expire date,
  contact varchar(30),
  contact_phone varchar(20),
  bank_account varchar(30),
  settle_type smallint,
  credit_days int default 0,
  level char(1),
  status smallint not null default 1,
  is_deleted smallint not null default 0,
  created_at timestamp
);
comment on table supplier is '供应商';
comment on column supplier.supplier_code is '供应商编码';
comment on column supplier.supplier_name is '供应商名称';
comment on column supplier.credit_code is '统一社会信用代码';
comment on column supplier.gsp_cert_expire is '资质有效期至';
comment on column supplier.contact is '联系人';
comment on column supplier.contact_phone is '联系电话';
comment on column supplier.bank_account is '银行账号';
comment on column supplier.settle_type is '结算方式：1-现款 2-月结 3-批结';
comment on column supplier.credit_days is '账期（天）';
comment on column supplier.level is '供应商等级 A/B/C';
comment on column supplier.status is '状态：1-合作中 2-暂停 3-终止';
insert into supplier
select i, 'GYS' || lpad(i::text, 3, '0'), n, '9133' || lpad(pg_temp.n('su', i, 0, 99999999)::text, 8, '0') || 'MA' || lpad(pg_temp.n('sv', i, 0, 9999)::text, 4, '0'), date '2026-06-30' + pg_temp.n('sw', i, -200, 900), pg_temp.person('sup', i), pg_temp.phone('sup', i), '6222' || lpad(pg_temp.n('sx', i, 0, 99999999)::text, 8, '0') || lpad(pg_temp.n('sy', i, 0, 9999999)::text, 7, '0'), t, d, l, s, case when i = 9 then 1 else 0 end, timestamp '2015-07-01 10:00' + i * interval '97 days'
  from (values (1, '国润医药浙江有限公司', 2, 60, 'A', 1), (2, '华邦医药批发有限公司', 2, 45, 'A', 1), (3, '临州医药股份有限公司', 2, 30, 'A', 1), (4, '杭城英德药业有限公司', 3, 30, 'B', 1), (5, '同和堂药材有限公司', 3, 15, 'B', 1), (6, '康健医疗器械有限公司', 2, 30, 'B', 1), (7, '百草中药饮片厂', 1, 0, 'C', 1), (8, '美益营养品贸易有限公司', 1, 0, 'C', 2), (9, '安平康达医药公司', 1, 0, 'C', 3)) as v (i, n, t, d, l, s);

create table drug_supplier (
  drug_id int not null references drug,
  supplier_id int not null references supplier,
  supply_price numeric(10, 4) not null,
  is_primary smallint not null default 0,
  min_order_qty int,
  effective_date date,
  primary key (drug_id, supplier_id)
);
comment on table drug_supplier is '药品供应关系';
comment on column drug_supplier.supply_price is '供货价（元，含税）';
comment on column drug_supplier.is_primary is '是否主供应商 1-是';
comment on column drug_supplier.min_order_qty is '起订量';
comment on column drug_supplier.effective_date is '价格生效日期';
insert into drug_supplier
select drug_id, s, round(retail_price * (0.58 + pg_temp.u('ds', drug_id * 10 + s) * 0.2)::numeric, 2), case when k = 1 then 1 else 0 end, (array[10, 20, 50, 100])[pg_temp.n('dq', drug_id * 10 + s, 1, 4)], date '2023-06-01' + pg_temp.n('dr', drug_id * 10 + s, 0, 800)
  from (select drug_id, retail_price, k, case when category = '03' then (array[7, 5])[k] when category in ('05', '07') then (array[6, 3])[k] when category = '06' then (array[8, 4])[k] else 1 + (drug_id + k * (1 + drug_id % 2) + k) % 5 end as s from drug, generate_series(1, 2) as k where k = 1 or pg_temp.u('dk', drug_id) < 0.65) as a
  on conflict do nothing;

create table member (
  member_id int primary key,
  card_no varchar(12) not null unique,
  member_name varchar(30),
  gender char(1),
  birthday date,
  mobile varchar(11) not null,
  id_card varchar(18),
  level smallint not null default 1,
  points int not null default 0,
  balance numeric(10, 2) not null default 0,
  chronic_flags varchar(40),
  allergy varchar(100),
  register_store_id int references store,
  source smallint,
  register_time timestamp not null,
  is_deleted smallint not null default 0,
  updated_at timestamp
);
comment on table member is '会员';
comment on column member.card_no is '会员卡号';
comment on column member.member_name is '会员姓名';
comment on column member.gender is '性别 M-男 F-女';
comment on column member.birthday is '出生日期';
comment on column member.mobile is '手机号';
comment on column member.id_card is '身份证号';
comment on column member.level is '会员等级：1-普通 2-银卡 3-金卡 4-钻石';
comment on column member.points is '可用积分';
comment on column member.balance is '储值余额（元）';
comment on column member.chronic_flags is '慢病标签，逗号分隔：GXY-高血压 TNB-糖尿病 GXZ-高血脂 GXB-冠心病';
comment on column member.allergy is '过敏史';
comment on column member.register_store_id is '注册门店';
comment on column member.source is '来源：1-门店办卡 2-微信小程序 3-地推活动';
comment on column member.register_time is '注册时间';
comment on column member.is_deleted is '注销标记 0-正常 1-已注销';
insert into member
select i, '88' || lpad((20000 + i * 7)::text, 8, '0'), case when pg_temp.u('ma', i) < 0.93 then pg_temp.person('me', i) end, case when pg_temp.u('mb', i) < 0.1 then null when pg_temp.u('mb', i) < 0.65 then 'F' else 'M' end, b, pg_temp.phone('me', i), case when pg_temp.u('mc', i) < 0.22 then '3304' || lpad(pg_temp.n('md', i, 1, 29)::text, 2, '0') || to_char(b, 'YYYYMMDD') || lpad(pg_temp.n('mf', i, 0, 9999)::text, 4, '0') end, l,
    pg_temp.skew('mg', i, 0, 900 * l * l, 2), case when l >= 3 and pg_temp.u('mh', i) < 0.4 then pg_temp.n('mi', i, 1, 60) * 10 else 0 end, case when b < date '1972-01-01' and pg_temp.u('mj', i) < 0.55 then pg_temp.weighted('mk', i, array['GXY', 'TNB', 'GXY,TNB', 'GXY,GXZ', 'GXZ', 'GXY,GXB', 'GXY,TNB,GXZ'], array[40, 20, 12, 12, 6, 6, 4]) end, case when pg_temp.u('ml', i) < 0.06 then pg_temp.pick('mn', i, array['青霉素', '磺胺类', '头孢类', '阿司匹林']) end,
    s, pg_temp.weighted('mo', i, array['1', '2', '3'], array[60, 30, 10])::smallint, r, case when pg_temp.u('mp', i) < 0.03 then 1 else 0 end, r + pg_temp.n('mq', i, 0, 200) * interval '1 day'
  from (select i, date '1940-01-01' + pg_temp.n('mr', i, 0, 23500) as b, pg_temp.weighted('ms', i, array['1', '2', '3', '4'], array[62, 23, 12, 3])::int as l, s, least(greatest(timestamp '2020-01-01 09:00', coalesce(st.open_date, date '2020-01-01') + time '09:00') + pg_temp.n('mt', i, 0, 2000) * interval '1 day' + pg_temp.n('mu', i, 0, 43000) * interval '1 second', coalesce(st.close_date, date '2026-03-01') - pg_temp.n('mv', i, 1, 300) * interval '1 day' + interval '15 hours') as r
    from (select i, pg_temp.weighted('mw', i, array['2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13'], array[18, 22, 10, 9, 4, 9, 11, 6, 3, 5, 2, 1])::int as s from generate_series(1, 430) as i) as x join store as st on st.store_id = x.s) as a;

-- 采购与库存 ---------------------------------------------------------------------------------------------------------

create table purchase_order (
  po_id int primary key,
  po_no varchar(16) not null unique,
  supplier_id int not null references supplier,
  store_id int not null references store,
  order_date date not null,
  expect_date date,
  arrive_date date,
  total_amount numeric(12, 2) not null default 0,
  paid_amount numeric(12, 2) not null default 0,
  status smallint not null,
  buyer_id int references employee,
  checker_id int references employee,
  remark varchar(200),
  created_at timestamp not null,
  updated_at timestamp
);
comment on table purchase_order is '采购进货单';
comment on column purchase_order.po_no is '采购单号';
comment on column purchase_order.supplier_id is '供应商';
comment on column purchase_order.store_id is '收货机构（一般为配送中心）';
comment on column purchase_order.order_date is '下单日期';
comment on column purchase_order.expect_date is '预计到货日期';
comment on column purchase_order.arrive_date is '实际到货日期';
comment on column purchase_order.total_amount is '采购金额（元，含税）';
comment on column purchase_order.paid_amount is '已付款金额（元）';
comment on column purchase_order.status is '状态：0-草稿 1-待收货 2-验收中 3-已入库 4-已取消';
comment on column purchase_order.buyer_id is '采购员';
comment on column purchase_order.checker_id is '验收员';
insert into purchase_order
select i, 'CG' || to_char(d, 'YYYYMMDD') || lpad((i % 100)::text, 3, '0'), s, case when pg_temp.u('pa', i) < 0.92 then 1 else pg_temp.n('pb', i, 8, 9) end, d, d + 4, case when x in (2, 3) then d + pg_temp.skew('pc', i, 1, 12, 2) end, 0, 0, x, pg_temp.n('pd', i, 1, 2), case when x in (2, 3) then pg_temp.n('pe', i, 3, 4) end,
    case when x = 4 then pg_temp.pick('pf', i, array['供应商缺货', '价格未谈妥', '重复下单']) when pg_temp.u('pg', i) < 0.05 then '加急' end, d + time '08:40' + pg_temp.n('ph', i, 0, 480) * interval '1 minute', d + 6 + time '16:00'
  from (select i, date '2023-08-01' + (i * 5.9)::int as d, case when i in (161, 163) then 0 when i > 157 then 1 when i in (155, 157) then 2 when pg_temp.u('pi', i) < 0.04 then 4 else 3 end as x, pg_temp.weighted('pj', i, array['1', '2', '3', '4', '5', '6', '7', '8'], array[24, 22, 20, 12, 9, 8, 3, 2])::int as s from generate_series(1, 163) as i) as a;

create table purchase_item (
  item_id int primary key,
  po_id int not null references purchase_order,
  line_no smallint not null,
  drug_id int not null references drug,
  batch_no varchar(20),
  produce_date date,
  expire_date date,
  order_qty int not null,
  receive_qty int,
  reject_qty int not null default 0,
  price numeric(10, 4) not null,
  amount numeric(12, 2) not null,
  unique (po_id, line_no)
);
comment on table purchase_item is '采购进货明细';
comment on column purchase_item.line_no is '行号';
comment on column purchase_item.batch_no is '生产批号，到货后填写';
comment on column purchase_item.produce_date is '生产日期';
comment on column purchase_item.expire_date is '有效期至';
comment on column purchase_item.order_qty is '订货数量';
comment on column purchase_item.receive_qty is '验收合格数量';
comment on column purchase_item.reject_qty is '拒收数量';
comment on column purchase_item.price is '进价（元）';
comment on column purchase_item.amount is '金额（元）=订货数量×进价';
insert into purchase_item
select row_number() over (order by po_id, k)::int, po_id, k, drug_id, case when arrive_date is not null then to_char(made, 'YYMMDD') || pg_temp.n('qb', h, 1, 9) end, case when arrive_date is not null then made end, case when arrive_date is not null then (made + make_interval(months => shelf_life))::date end, q, case when status = 3 then q - r end, case when status = 3 then r else 0 end, price, round(q * price, 2)
  from (select o.po_id, o.status, o.arrive_date, k, d.drug_id, d.shelf_life, h, order_date - pg_temp.n('qa', h, 20, 260) as made, q, case when pg_temp.u('qd', h) < 0.03 then greatest(1, q / 20) else 0 end as r, round(d.supply_price * (0.96 + 0.08 * pg_temp.u('qc', h))::numeric, 2) as price
    from purchase_order as o join lateral (select ds.drug_id, ds.supply_price, g.shelf_life, g.retail_price, row_number() over (order by pg_temp.u('qe', o.po_id * 1000 + ds.drug_id)) as k from drug_supplier as ds join drug as g using (drug_id) where ds.supplier_id = o.supplier_id) as d on d.k <= pg_temp.n('qf', o.po_id, 3, 6),
      lateral (select (o.po_id * 100 + d.drug_id)::bigint as h) as z, lateral (select (case when d.retail_price > 100 then pg_temp.skew('qg', h, 1, 6, 1.5) * 10 when d.retail_price > 40 then pg_temp.skew('qg', h, 1, 10, 1.5) * 20 else pg_temp.skew('qg', h, 1, 12, 1.5) * 50 end) as q) as y) as a;
update purchase_order as p set total_amount = coalesce((select sum(amount) from purchase_item as i where i.po_id = p.po_id), 0);
update purchase_order set paid_amount = case when order_date < '2025-11-15' then total_amount when pg_temp.u('qp', po_id) < 0.3 then round(total_amount / 2, 2) else 0 end where status = 3;

create table stock (
  stock_id int primary key,
  store_id int not null references store,
  drug_id int not null references drug,
  batch_no varchar(20) not null,
  expire_date date not null,
  qty int not null,
  lock_qty int not null default 0,
  cost_price numeric(10, 4),
  shelf_no varchar(10),
  last_check_date date,
  updated_at timestamp not null,
  unique (store_id, drug_id, batch_no)
);
comment on table stock is '批次库存';
comment on column stock.batch_no is '生产批号';
comment on column stock.expire_date is '有效期至';
comment on column stock.qty is '库存数量';
comment on column stock.lock_qty is '锁定数量（调拨在途、待退货）';
comment on column stock.cost_price is '成本单价（元）';
comment on column stock.shelf_no is '货位号';
comment on column stock.last_check_date is '最近养护检查日期';
insert into stock
select row_number() over (order by s.store_id, b.drug_id, b.batch_no)::int, s.store_id, b.drug_id, b.batch_no, b.expire_date, case when pg_temp.u('ka', h) < 0.1 then 0 when s.store_type = 9 then pg_temp.skew('kb', h, 5, 380, 2) else pg_temp.skew('kb', h, 1, 45, 2) end, 0, b.price, case when s.store_type = 9 then 'K' || pg_temp.n('kc', h, 1, 9) || '-' || lpad(pg_temp.n('kd', h, 1, 40)::text, 2, '0') else chr(65 + pg_temp.n('kc', h, 0, 5)) || lpad(pg_temp.n('kd', h, 1, 20)::text, 2, '0') end,
    case when pg_temp.u('ke', h) < 0.8 then date '2026-01-05' + pg_temp.n('kf', h, 0, 75) end, timestamp '2026-03-31 22:00' - pg_temp.skew('kg', h, 0, 200000, 3) * interval '1 minute'
  from store as s join (select drug_id, batch_no, min(expire_date) as expire_date, max(price) as price, row_number() over (partition by drug_id order by max(expire_date) desc, batch_no) as r from purchase_item where receive_qty > 0 group by drug_id, batch_no) as b on b.r <= 3, lateral (select (s.store_id * 10000 + b.drug_id * 10 + b.r)::bigint as h) as z
  where s.status in (1, 2) and pg_temp.u('kh', h) < case when s.store_type = 9 then 0.95 when s.area > 130 then 0.55 else 0.36 end;
update stock set lock_qty = least(qty, pg_temp.n('ki', stock_id, 1, 5)) where pg_temp.u('kj', stock_id) < 0.05;

-- 销售 ---------------------------------------------------------------------------------------------------------------

create temp table t as
select i, s.store_id as store, at, m.member_id as member, m.chronic_flags as chronic
  from (select i, pg_temp.weighted('ta', i, array['2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13'], array[16, 22, 10, 9, 5, 9, 11, 6, 3, 5, 3, 1])::int as store,
      (date '2023-09-01' + floor(power(i / 1500.0, 0.94) * 942 + pg_temp.u('tb', i) * 0.9)::int) + case when pg_temp.u('tc', i) < 0.4 then time '08:05' + pg_temp.n('td', i, 0, 12000) * interval '1 second' else time '15:30' + pg_temp.n('td', i, 0, 20000) * interval '1 second' end as at from generate_series(1, 1500) as i) as a
  join store as s on s.store_id = a.store and a.at::date >= s.open_date and (s.close_date is null or a.at::date < s.close_date)
  left join lateral (select member_id, chronic_flags from member where register_store_id = s.store_id and register_time < a.at and is_deleted = 0 and pg_temp.u('te', a.i) < 0.62 order by power(pg_temp.u('tf', a.i * 1000 + member_id), 1 / (level + case when chronic_flags is null then 0 else 2 end)::float8) desc limit 1) as m on true;
analyze;
create temp table l as
select i, row_number() over (partition by i order by k) as ln, d.drug_id as drug, d.rx_type, d.medicare_class, case when d.retail_price > 80 then 1 when d.has_ephedrine = 1 then least(2, q) else q end as q, d.retail_price as p, case when t.member is not null then coalesce(d.member_price, d.retail_price) else d.retail_price end as a
  from t cross join generate_series(1, 5) as k, lateral (select pg_temp.skew('lc', i * 10 + k, 1, 4, 2.6) as q) as z,
    lateral (select case when t.chronic is not null and pg_temp.u('lb', i * 10 + k) < 0.55 then pg_temp.n('ld', i * 10 + k, case when t.chronic like '%TNB%' then 8 else 5 end, 14) when extract(month from t.at) in (11, 12, 1, 2) and pg_temp.u('le', i * 10 + k) < 0.4 then (array[19, 20, 21, 22, 35, 36, 37, 39, 54, 57])[pg_temp.n('lf', i * 10 + k, 1, 10)] else pg_temp.n('lg', i * 10 + k, 1, 61) end as pick offset 0) as c join drug as d on d.drug_id = c.pick and d.status <> 3
  where k <= pg_temp.skew('la', i, 1, 5, 2);
delete from l using l as o where o.i = l.i and o.drug = l.drug and o.ln < l.ln;
delete from t where not exists (select from l where l.i = t.i);

analyze;

create table prescription (
  rx_id int primary key,
  rx_no varchar(20) not null unique,
  store_id int not null references store,
  member_id int references member,
  patient_name varchar(30) not null,
  patient_gender char(1),
  patient_age smallint,
  patient_phone varchar(11),
  hospital varchar(60),
  department varchar(30),
  doctor varchar(30),
  diagnosis varchar(60),
  rx_source smallint not null,
  rx_date date not null,
  audit_status smallint not null default 0,
  auditor_id int references employee,
  audit_time timestamp,
  reject_reason varchar(100),
  created_at timestamp not null
);
comment on table prescription is '处方登记';
comment on column prescription.rx_no is '处方编号';
comment on column prescription.store_id is '登记门店';
comment on column prescription.member_id is '会员，非会员为空';
comment on column prescription.patient_name is '患者姓名';
comment on column prescription.patient_gender is '患者性别 M/F';
comment on column prescription.patient_age is '患者年龄';
comment on column prescription.patient_phone is '患者电话';
comment on column prescription.hospital is '开方医院';
comment on column prescription.department is '科室';
comment on column prescription.doctor is '开方医生';
comment on column prescription.diagnosis is '临床诊断';
comment on column prescription.rx_source is '处方来源：1-纸质处方 2-互联网医院电子处方 3-医保流转处方';
comment on column prescription.rx_date is '开方日期';
comment on column prescription.audit_status is '审方状态：0-待审 1-通过 2-驳回';
comment on column prescription.auditor_id is '审方药师';
comment on column prescription.audit_time is '审方时间';
comment on column prescription.reject_reason is '驳回原因';
create temp table r as
select row_number() over (order by at)::int as id, x.* from (
  select t.i, t.store, t.at, t.member, min(l.drug) as drug from t join l using (i) where rx_type = 1 and (t.at > '2024-03-01' or pg_temp.u('ra', t.i) < 0.6) and pg_temp.u('rb', t.i) < 0.75 group by 1, 2, 3, 4
  union all select 5000 + t.i, store, at + interval '47 minutes', null, 2 from t where pg_temp.u('rc', i) < 0.03) as x;
insert into prescription
select id, 'RX' || to_char(at, 'YYMMDD') || lpad(store::text, 2, '0') || lpad(id::text, 4, '0'), store, r.member, coalesce(m.member_name, pg_temp.person('rp', id)), coalesce(m.gender, pg_temp.pick('rg', id, array['M', 'F'])), coalesce(extract(year from age(at, m.birthday))::int, pg_temp.n('rh', id, 6, 82)), coalesce(m.mobile, case when pg_temp.u('ri', id) < 0.7 then pg_temp.phone('rp', id) end),
    case when src = 2 then '临州互联网医院' else pg_temp.weighted('rj', id, array['临州市中心医院', '临州市中医院', '安平市人民医院', '桐溪县第一人民医院', '秀湖区社区卫生服务中心'], array[40, 18, 18, 10, 14]) end, pg_temp.pick('rk', case when drug between 5 and 14 then 0 else id end, array['呼吸内科', '全科', '内科']), case when src = 1 and pg_temp.u('rl', id) < 0.1 then null else pg_temp.person('doc', pg_temp.n('rm', id, 1, 25)) end,
    case when drug between 5 and 7 then '高血压' when drug between 8 and 10 or drug in (17, 18) then '2型糖尿病' when drug in (11, 12) then '高脂血症' when drug in (13, 14) then '冠心病' when drug = 15 then '慢性胃炎' when drug = 32 then '干眼症' when drug = 16 then '过敏性鼻炎' else pg_temp.pick('rn', id, array['急性上呼吸道感染', '急性支气管炎', '急性咽炎', '尿路感染']) end,
    src, (at - pg_temp.skew('ro', id, 0, 3, 4) * interval '1 day')::date, s, case when s <> 0 then ph end, case when s <> 0 then at - pg_temp.n('rq', id, 60, 900) * interval '1 second' end, case when s = 2 then pg_temp.pick('rr', id, array['处方超过有效期', '用法用量不适宜', '缺医师签章', '存在配伍禁忌']) end, at - interval '20 minutes'
  from (select r.*, case when at < '2024-03-01' then 1 else pg_temp.weighted('rs', id, array['1', '2', '3'], array[25, 60, 15])::int end as src, case when i < 5000 then 1 when at > '2026-03-25' then 0 else 2 end as s, (select e.emp_id from employee as e where e.store_id = r.store and e.post = 'PHARMACIST' order by pg_temp.u('rt', r.id * 100 + e.emp_id) limit 1) as ph from r) as r left join member as m on m.member_id = r.member;
update prescription set department = '心血管内科' where diagnosis in ('高血压', '冠心病', '高脂血症');
update prescription set department = '内分泌科' where diagnosis = '2型糖尿病';

create table sale_ticket (
  ticket_id bigint primary key,
  ticket_no varchar(20) not null unique,
  store_id int not null references store,
  pos_no varchar(4),
  cashier_id int not null references employee,
  member_id int references member,
  rx_id int references prescription,
  ticket_type smallint not null default 1,
  orig_ticket_no varchar(20),
  channel smallint not null default 1,
  sale_time timestamp not null,
  total_amount numeric(10, 2) not null,
  discount_amount numeric(10, 2) not null default 0,
  actual_amount numeric(10, 2) not null,
  medicare_amount numeric(10, 2) not null default 0,
  pay_type varchar(8) not null,
  points_earned int not null default 0,
  upload_flag char(1) default 'N'
);
comment on table sale_ticket is '销售小票';
comment on column sale_ticket.ticket_no is '小票号';
comment on column sale_ticket.store_id is '门店';
comment on column sale_ticket.pos_no is '收银机号';
comment on column sale_ticket.cashier_id is '收银员';
comment on column sale_ticket.member_id is '会员，散客为空';
comment on column sale_ticket.rx_id is '关联处方';
comment on column sale_ticket.ticket_type is '单据类型 1-销售 2-退货（金额为负）';
comment on column sale_ticket.orig_ticket_no is '退货对应的原小票号';
comment on column sale_ticket.channel is '渠道：1-门店 2-美团 3-饿了么 4-小程序';
comment on column sale_ticket.sale_time is '销售时间';
comment on column sale_ticket.total_amount is '应收金额（元），按零售价';
comment on column sale_ticket.discount_amount is '优惠金额（元）';
comment on column sale_ticket.actual_amount is '实收金额（元），含医保支付';
comment on column sale_ticket.medicare_amount is '其中医保个账支付（元）';
comment on column sale_ticket.pay_type is '支付方式：CASH-现金 WX-微信 ALI-支付宝 YB-医保卡 CARD-储值卡 PLAT-平台代收';
comment on column sale_ticket.points_earned is '本单积分';
comment on column sale_ticket.upload_flag is '是否已上传药监追溯平台 Y/N';

create table sale_item (
  item_id bigint primary key,
  ticket_id bigint not null references sale_ticket,
  line_no smallint not null,
  drug_id int not null,
  batch_no varchar(20),
  qty int not null,
  price numeric(10, 2) not null,
  actual_price numeric(10, 2) not null,
  amount numeric(10, 2) not null,
  cost_price numeric(10, 4),
  clerk_id int
);
comment on table sale_item is '销售小票明细';
comment on column sale_item.ticket_id is '小票ID';
comment on column sale_item.line_no is '行号';
comment on column sale_item.drug_id is '药品ID';
comment on column sale_item.batch_no is '生产批号';
comment on column sale_item.qty is '数量，退货为负';
comment on column sale_item.price is '零售单价（元）';
comment on column sale_item.actual_price is '实际成交单价（元）';
comment on column sale_item.amount is '成交金额（元）';
comment on column sale_item.cost_price is '成本单价（元）';
comment on column sale_item.clerk_id is '导购店员（提成归属）';
create index on sale_item (drug_id);

insert into sale_ticket
select 100000 + i, to_char(t.at, 'YYMMDD') || lpad(t.store::text, 3, '0') || lpad(i::text, 5, '0'), t.store, '0' || case when s.area > 130 then pg_temp.n('va', i, 1, 2) else 1 end, c.emp_id, t.member, r.id, 1, null, ch, t.at, x.gross, x.gross - x.net, x.net, case when pay = 'YB' then x.med else 0 end,
    case when pay = 'YB' and x.med = 0 then 'WX' else pay end, case when t.member is not null then floor(x.net)::int else 0 end, case when t.at > '2024-01-01' and t.at < '2026-03-30' then 'Y' else 'N' end
  from t join store as s on s.store_id = t.store join lateral (select sum(q * p) as gross, sum(q * a) as net, coalesce(sum(q * a) filter (where medicare_class is not null), 0) as med from l where l.i = t.i) as x on true left join r using (i)
    join lateral (select emp_id from employee as e where e.store_id = t.store and e.post in ('CASHIER', 'MANAGER') and e.hire_date <= t.at::date order by (e.post = 'MANAGER')::int * case when pg_temp.u('vb', t.i) < 0.8 then 1 else -1 end limit 1) as c on true,
    lateral (select case when t.member is not null then pg_temp.weighted('vc', i, array['1', '4'], array[92, 8]) else pg_temp.weighted('vc', i, array['1', '2', '3'], array[78, 16, 6]) end::int as ch) as y,
    lateral (select case when ch in (2, 3) then 'PLAT' when ch = 4 then 'WX' when s.is_medicare = 1 and pg_temp.u('vd', i) < 0.42 then 'YB' else pg_temp.weighted('ve', i, array['WX', 'ALI', 'CASH', case when t.member is null then 'WX' else 'CARD' end], array[52, 24, 17, 5]) end as pay) as z;
insert into sale_item
select row_number() over (order by l.i, l.ln), 100000 + l.i, row_number() over (partition by l.i order by l.ln), l.drug, b.batch_no, l.q, l.p, l.a, l.q * l.a, coalesce(b.price, ds.supply_price), c.emp_id
  from l join t using (i) left join lateral (select batch_no, price from purchase_item as pi join purchase_order as po using (po_id) where pi.drug_id = l.drug and po.arrive_date < t.at::date and receive_qty > 0 order by po.arrive_date desc, pi.item_id desc limit 1) as b on true left join drug_supplier as ds on ds.drug_id = l.drug and ds.is_primary = 1
    left join lateral (select emp_id from employee as e where e.store_id = t.store and e.post in ('CLERK', 'PHARMACIST') and e.hire_date <= t.at::date and (e.leave_date is null or e.leave_date > t.at::date) and pg_temp.u('vf', t.i) < 0.9 order by pg_temp.u('vg', t.i * 100 + e.emp_id) limit 1) as c on true;
-- 整单退货
insert into sale_ticket
select ticket_id + 50000, 'T' || ticket_no, store_id, pos_no, cashier_id, member_id, null, 2, ticket_no, channel, sale_time + pg_temp.n('vh', ticket_id, 30, 5000) * interval '1 minute', -total_amount, -discount_amount, -actual_amount, -medicare_amount, pay_type, -points_earned, upload_flag from sale_ticket where pg_temp.u('vi', ticket_id) < 0.018 and rx_id is null;
insert into sale_item
select (select max(item_id) from sale_item) + row_number() over (order by i.item_id), i.ticket_id + 50000, i.line_no, i.drug_id, i.batch_no, -i.qty, i.price, i.actual_price, -i.amount, i.cost_price, i.clerk_id from sale_item as i join sale_ticket as t on t.ticket_id = i.ticket_id + 50000;

-- 其他 ---------------------------------------------------------------------------------------------------------------

create table adr_report (
  report_id serial primary key,
  store_id int references store,
  drug_id int references drug,
  batch_no varchar(20),
  patient_name varchar(30),
  symptom varchar(200),
  severity smallint,
  occur_date date,
  reporter_id int references employee,
  report_time timestamp
);
comment on table adr_report is '药品不良反应上报';
comment on column adr_report.symptom is '不良反应表现';
comment on column adr_report.severity is '严重程度 1-一般 2-严重 3-死亡';
comment on column adr_report.occur_date is '发生日期';

create table sync_log (
  id bigint primary key,
  job_code varchar(30) not null,
  biz_date date,
  started_at timestamp not null,
  finished_at timestamp,
  total_cnt int,
  fail_cnt int,
  result char(1),
  err_msg text
);
comment on table sync_log is '接口同步日志';
comment on column sync_log.job_code is '任务编码';
comment on column sync_log.result is 'S成功 F失败';
insert into sync_log
select row_number() over (order by d, j), j, d, d + 1 + time '01:10' + pg_temp.n('wa', h, 0, 900) * interval '1 second', case when f then null else d + 1 + time '01:30' + pg_temp.n('wb', h, 0, 2000) * interval '1 second' end, case when f then null else pg_temp.n('wc', h, 1, 60) end, case when f then null else pg_temp.skew('wd', h, 0, 3, 6) end, case when f then 'F' else 'S' end, case when f then pg_temp.pick('we', h, array['java.net.SocketTimeoutException: Read timed out', 'HTTP 502 Bad Gateway', '{"code":"40103","msg":"签名校验失败"}']) end
  from (select '2026-01-01'::date + g as d, j, (g * 10 + ord)::bigint as h, pg_temp.u('wf', g * 10 + ord) < 0.04 as f from generate_series(0, 89) as g, unnest(array['YB_SETTLE_CHECK', 'TRACE_UPLOAD', 'MT_ORDER_PULL']) with ordinality as u (j, ord)) as a;
