-- 母婴连锁门店管理系统：会员与宝宝档案、商品、收银销售与退货、积分、储值、服务卡次、门店调拨。
-- 参照国内母婴店 ERP（孩子王类门店会员系统、秦丝/智百威母婴版）：表和列有注释，表间靠编号关联，不建外键；退货单与销售单同表，数量金额为负。
-- 数据由行号散列而来，每次载入相同；函数随会话消失。
set jit = off;
set time zone 'Asia/Shanghai';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 47) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
create function pg_temp.w(k text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  part text;
  total float8 := (select sum(split_part(p, ':', 2)::float8) from unnest(string_to_array(list, ',')) as p);
  rest float8 := pg_temp.f(k, i) * total;
begin
  foreach part in array string_to_array(list, ',') loop
    rest := rest - split_part(part, ':', 2)::float8;
    if rest < 0 then return split_part(part, ':', 1); end if;
  end loop;
  return split_part(part, ':', 1);
end $$;
create function pg_temp.surname(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 's', i, '刘,李,王,张,陈,彭,周,谭,罗,黄,杨,曾,唐,何,胡,肖,邓,蒋,吴,龙,欧阳,易,廖,夏,贺,欧,文,向,段,石') $$;
create function pg_temp.woman(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.surname(k, i) || pg_temp.one(k || 'g', i, '婷,莎,思思,佳,倩,雅琴,丹,颖,梦洁,娟,慧,晓敏,艳,芳,璐,琳,玲,雪,欢,文静,亚男,媛,晶,静怡,瑶,妮,希,小燕,群,洁') $$;
create function pg_temp.mobile(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'p', i, '130,132,135,137,138,139,150,151,152,158,173,177,180,182,186,188,189,199') || lpad(pg_temp.z(k || 'n', i, 0, 99999999)::text, 8, '0') $$;

create table sys_dict (
  dict_id integer primary key,
  dict_type varchar(30) not null,
  dict_value varchar(10) not null,
  dict_label varchar(40) not null,
  sort_no integer default 0,
  is_use smallint default 1
);
comment on table sys_dict is '数据字典';
comment on column sys_dict.dict_type is '字典类型'; comment on column sys_dict.dict_value is '字典值';
comment on column sys_dict.dict_label is '字典标签'; comment on column sys_dict.sort_no is '排序';
comment on column sys_dict.is_use is '是否使用：1是 0否';
insert into sys_dict
select row_number() over (), t, split_part(item, ':', 1), split_part(item, ':', 2), o, case when split_part(item, ':', 2) in ('推广地推', '银行卡') then 0 else 1 end
  from (values ('member_source', '1:门店开卡,2:微信小程序,3:老客推荐,4:月子中心,5:推广地推'), ('pay_type', '1:现金,2:微信,3:支付宝,4:银行卡,5:储值'), ('job', '01:店长,02:育儿顾问,03:收银员,04:游泳护理师,05:推拿师,06:仓管'), ('feed_type', '1:母乳,2:混合,3:人工'),
               ('return_reason', '1:宝宝不适应,2:尺码不合,3:质量问题,4:买多了,9:其他'), ('point_type', '1:消费积分,2:退货扣减,3:积分兑换,4:生日赠送,5:过期清零'), ('card_type', '1:游泳卡,2:小儿推拿卡,3:理发卡,4:抚触卡,5:通乳卡')) as v (t, l), unnest(string_to_array(l, ',')) with ordinality as p (item, o);

create table bas_shop (
  shop_id integer primary key,
  shop_code varchar(10) not null,
  shop_name varchar(40) not null,
  shop_type smallint not null,
  district varchar(20),
  address varchar(80),
  tel varchar(15),
  area_sqm numeric(8,1),
  open_date date,
  close_date date,
  state smallint not null default 1
);
comment on table bas_shop is '门店（含总仓）';
comment on column bas_shop.shop_id is '门店ID'; comment on column bas_shop.shop_code is '门店编码';
comment on column bas_shop.shop_name is '门店名称'; comment on column bas_shop.shop_type is '类型：1直营店 2加盟店 9总仓';
comment on column bas_shop.district is '所在区县'; comment on column bas_shop.address is '地址';
comment on column bas_shop.tel is '电话'; comment on column bas_shop.area_sqm is '营业面积（平方米）';
comment on column bas_shop.open_date is '开业日期'; comment on column bas_shop.close_date is '闭店日期';
comment on column bas_shop.state is '状态：1营业 0已闭店';
insert into bas_shop values
  (1, '000', '长沙总仓', 9, '望城区', '望城区金星北路四段218号', '0731-88061200', 1200, '2018-05-01', null, 1), (2, '101', '五一广场店', 1, '芙蓉区', '芙蓉区黄兴中路88号负一层', '0731-84460101', 420, '2018-06-01', null, 1), (3, '102', '梅溪湖店', 1, '岳麓区', '岳麓区环湖路1177号2楼', '0731-88860102', 560, '2019-09-28', null, 1),
  (4, '103', '德思勤店', 1, '雨花区', '雨花区湘府东路二段36号', '0731-85560103', 380, '2020-05-30', null, 1), (5, '104', '开福万达店', 1, '开福区', '开福区湘江中路一段589号3楼', '0731-84260104', 350, '2020-12-12', null, 1), (6, '105', '星沙店', 1, '长沙县', '长沙县开元东路109号', '0731-84060105', 300, '2021-04-24', null, 1),
  (7, '201', '宁乡加盟店', 2, '宁乡市', '宁乡市花明北路52号', '0731-87860201', 180, '2022-03-19', null, 1), (8, '202', '浏阳加盟店', 2, '浏阳市', '浏阳市金沙中路71号', '0731-83660202', 160, '2022-08-06', null, 1), (9, '106', '汽车南站店', 1, '天心区', '天心区中意一路166号', '0731-85060106', 210, '2021-10-01', '2025-08-31', 0),
  (10, '107', '洋湖店', 1, '岳麓区', '岳麓区潇湘南路一段368号', '0731-88860107', 330, '2025-05-01', null, 1);

create table bas_staff (
  staff_id integer primary key,
  staff_no varchar(10) not null,
  staff_name varchar(20) not null,
  sex char(1),
  job_code varchar(4),
  shop_id integer not null,
  mobile varchar(11),
  in_date date,
  out_date date,
  commission_rate numeric(5,2),
  state smallint not null default 1
);
comment on table bas_staff is '员工';
comment on column bas_staff.staff_id is '员工ID'; comment on column bas_staff.staff_no is '工号';
comment on column bas_staff.staff_name is '姓名'; comment on column bas_staff.sex is '性别：M男 F女';
comment on column bas_staff.job_code is '岗位，见字典job'; comment on column bas_staff.shop_id is '所属门店';
comment on column bas_staff.mobile is '手机'; comment on column bas_staff.in_date is '入职日期';
comment on column bas_staff.out_date is '离职日期'; comment on column bas_staff.commission_rate is '销售提成比例（%）';
comment on column bas_staff.state is '状态：1在职 0离职';
insert into bas_staff
select i, 'Y' || lpad(i::text, 4, '0'), case when sx = 'M' then pg_temp.surname('stm', i) || pg_temp.one('sts', i, '勇,斌,志强,涛,俊') else pg_temp.woman('st', i) end, sx, j, sh, pg_temp.mobile('st', i), ind, od, case j when '01' then 1.0 when '02' then 2.5 when '04' then 8 when '05' then 10 end, case when od is null then 1 else 0 end
  from (select i, sh, j, case when j = '06' then 'M' when pg_temp.f('stx', i) < 0.05 then 'M' else 'F' end as sx, ind, case when sh = 9 and (i <= 20 or pg_temp.f('sto', i) < 0.8) then date '2025-08-31' when i > 20 and pg_temp.f('sto', i) < 0.28 then least(ind + pg_temp.z('stq', i, 60, 800), date '2026-05-31') end as od
          from (select i, case when i <= 20 then (i + 1) / 2 else pg_temp.w('ssh', i, '1:2,2:10,3:12,4:8,5:7,6:6,7:4,8:3,9:4,10:5')::int end as sh from generate_series(1, 76) as i) as a,
               lateral (select case when sh = 1 then '06' when i <= 20 and i % 2 = 1 then '01' when i <= 20 then '02' else pg_temp.w('stj', i, '02:50,03:18,04:20,05:12') end as j, case when i <= 20 then case sh when 10 then date '2025-04-15' else date '2022-03-01' + i * 17 end when sh = 10 then date '2025-04-20' + pg_temp.z('sti', i, 0, 280) when sh = 9 then date '2022-03-01' + pg_temp.z('sti', i, 0, 900) else date '2022-03-01' + pg_temp.z('sti', i, 0, 1480) end as ind) as b) as c;

create table bas_category (
  cat_id integer primary key,
  parent_id integer not null default 0,
  cat_name varchar(20) not null,
  cat_level smallint not null,
  sort_no integer,
  point_rate numeric(4,2) not null default 1
);
comment on table bas_category is '商品分类';
comment on column bas_category.cat_id is '分类ID'; comment on column bas_category.parent_id is '上级分类ID，一级为0';
comment on column bas_category.cat_name is '分类名称'; comment on column bas_category.cat_level is '级别：1大类 2小类';
comment on column bas_category.sort_no is '排序'; comment on column bas_category.point_rate is '每消费1元得积分';
insert into bas_category values (1, 0, '奶粉', 1, 1, 0.5), (2, 0, '纸尿裤', 1, 2, 1), (3, 0, '辅食零食', 1, 3, 1), (4, 0, '营养品', 1, 4, 2), (5, 0, '喂养用品', 1, 5, 1), (6, 0, '洗护用品', 1, 6, 1), (7, 0, '童装童鞋', 1, 7, 1), (8, 0, '玩具图书', 1, 8, 1), (9, 0, '孕产用品', 1, 9, 1),
  (101, 1, '婴幼儿奶粉', 2, 1, 0.5), (102, 1, '儿童奶粉', 2, 2, 0.5), (201, 2, '纸尿裤', 2, 1, 1), (202, 2, '拉拉裤', 2, 2, 1), (301, 3, '米粉面条', 2, 1, 1), (302, 3, '果泥零食', 2, 2, 1), (401, 4, '钙铁锌', 2, 1, 2), (402, 4, '益生菌DHA', 2, 2, 2), (501, 5, '奶瓶奶嘴', 2, 1, 1), (502, 5, '水杯餐具', 2, 2, 1),
  (601, 6, '洗发沐浴', 2, 1, 1), (602, 6, '湿巾棉柔巾', 2, 2, 1), (701, 7, '内衣家居服', 2, 1, 1), (702, 7, '外出服', 2, 2, 1), (703, 7, '童鞋', 2, 3, 1), (801, 8, '益智玩具', 2, 1, 1), (802, 8, '绘本', 2, 2, 1), (901, 9, '待产用品', 2, 1, 1), (902, 9, '哺乳用品', 2, 2, 1);

create table bas_goods (
  goods_id integer primary key,
  goods_code varchar(13) not null,
  goods_name varchar(60) not null,
  cat_id integer not null,
  brand_name varchar(20),
  spec varchar(20),
  unit varchar(4),
  cost_price numeric(10,2) not null,
  sale_price numeric(10,2) not null,
  vip_price numeric(10,2),
  shelf_days integer,
  is_gift smallint not null default 0,
  state smallint not null default 1,
  create_time timestamp
);
comment on table bas_goods is '商品档案';
comment on column bas_goods.goods_id is '商品ID'; comment on column bas_goods.goods_code is '条码';
comment on column bas_goods.goods_name is '商品名称'; comment on column bas_goods.cat_id is '小类ID';
comment on column bas_goods.brand_name is '品牌'; comment on column bas_goods.spec is '规格';
comment on column bas_goods.unit is '单位'; comment on column bas_goods.cost_price is '进货价';
comment on column bas_goods.sale_price is '零售价'; comment on column bas_goods.vip_price is '会员价，空为按零售价';
comment on column bas_goods.shelf_days is '保质期（天），无保质期为空'; comment on column bas_goods.is_gift is '是否赠品：1是 0否';
comment on column bas_goods.state is '状态：1在售 2停购 3下架'; comment on column bas_goods.create_time is '建档时间';
insert into bas_goods
select row_number() over (order by cat, b.o, s.o), '69' || lpad(pg_temp.z('gbc', x, 0, 2147483646)::bigint::text, 11, '0'), b.b || n || split_part(s.s, '/', 1), cat, b.b, split_part(s.s, '/', 2), u, round(p * m), p, case when pg_temp.f('gvp', x) < 0.55 then round(p * 0.94) end, sd, 0,
       pg_temp.w('gst', x, '1:86,2:8,3:6')::int, timestamp '2021-03-01 10:00' + pg_temp.z('gct', x, 0, 1000) * interval '1 day 13 minutes'
  from (values (101, '婴儿配方奶粉', '听', 298, 0.82, 730, '贝妍,优蓓,澳牧源,金初,爱诺能,荷慕', '1段/800g,2段/800g,3段/800g'), (102, '儿童配方奶粉', '听', 208, 0.8, 730, '贝妍,优蓓,金初', '4段/800g'), (201, '纸尿裤', '包', 99, 0.72, 1095, '棉小朵,舒柔熊,Merami', 'NB码/68片,S码/60片,M码/50片,L码/42片'), (202, '拉拉裤', '包', 109, 0.72, 1095, '棉小朵,舒柔熊,Merami', 'L码/40片,XL码/36片,XXL码/32片'),
    (301, '高铁米粉', '罐', 68, 0.62, 540, '小谷仓,嘉禾宝', '原味/225g,蔬菜/225g'), (301, '婴幼儿面条', '盒', 32, 0.6, 365, '小谷仓,麦宝熊', '番茄/200g,牛肉/200g'), (302, '果泥', '袋', 9.9, 0.6, 365, '果然乐,麦宝熊', '苹果/100g,香梨/100g,西梅/100g'), (302, '溶豆', '盒', 29.9, 0.55, 365, '果然乐,小谷仓', '酸奶/20g,草莓/20g'),
    (401, '乳钙', '盒', 168, 0.5, 730, '童康美,优倍滋', '30粒/30粒,60粒/60粒'), (401, '锌铁口服液', '盒', 128, 0.5, 730, '童康美', '草莓味/10支'), (402, '益生菌', '盒', 198, 0.48, 730, '优倍滋,合生宝', '20袋/20袋,30袋/30袋'), (402, 'DHA藻油', '瓶', 218, 0.5, 730, '优倍滋,童康美', '30粒/30粒'),
    (501, '宽口奶瓶', '个', 89, 0.55, null, '贝乐亲,可可象', '160ml/160ml,240ml/240ml'), (501, '硅胶奶嘴', '个', 25, 0.5, null, '贝乐亲,可可象', 'S号/2只装,M号/2只装,L号/2只装'), (502, '吸管杯', '个', 79, 0.52, null, '可可象,小鹿家', '240ml/240ml'), (502, '辅食碗套装', '套', 59, 0.5, null, '小鹿家', '三件套/3件'),
    (601, '洗发沐浴二合一', '瓶', 69, 0.5, 1095, '启芽,润芙', '300ml/300ml,500ml/500ml'), (601, '面霜', '瓶', 58, 0.48, 1095, '启芽,润芙', '50g/50g'), (602, '手口湿巾', '包', 12.9, 0.6, 1095, '棉小朵,润芙', '80抽/80抽'), (602, '棉柔巾', '包', 16.9, 0.6, null, '棉小朵,Merami', '100抽/100抽'),
    (701, '纯棉连体衣', '件', 89, 0.42, null, '云朵贝,丑小牛', '59码/59,66码/66,73码/73,80码/80'), (701, '内衣套装', '套', 99, 0.42, null, '云朵贝,丑小牛', '90码/90,100码/100,110码/110'), (702, '羽绒服', '件', 259, 0.45, null, '丑小牛', '90码/90,100码/100,110码/110'), (702, '防晒外套', '件', 119, 0.45, null, '云朵贝', '90码/90,100码/100'), (703, '学步鞋', '双', 159, 0.45, null, '咕咚咚,小踏步', '14码/14,15码/15,16码/16'),
    (801, '摇铃牙胶', '套', 49, 0.5, null, '乐智熊', '六件套/6件'), (801, '积木', '盒', 129, 0.5, null, '乐智熊,木玩家', '60粒/60粒,100粒/100粒'), (802, '洞洞书', '本', 25, 0.55, null, '小萤火', '动物/1册,水果/1册,交通/1册'), (901, '待产包', '套', 299, 0.5, null, '十月禾', '标准/22件,豪华/36件'), (901, '产妇卫生巾', '包', 29, 0.55, 1095, '十月禾', 'L码/10片'), (902, '防溢乳垫', '盒', 45, 0.52, 1095, '十月禾,贝乐亲', '100片/100片'), (902, '电动吸奶器', '台', 499, 0.6, null, '贝乐亲', '双边/1台')) as v (cat, n, u, p0, m, sd, bl, sl),
    unnest(string_to_array(bl, ',')) with ordinality as b (b, o), unnest(string_to_array(sl, ',')) with ordinality as s (s, o), lateral (select cat * 1000 + (p0)::int * 50 + b.o * 10 + s.o as x, round((p0 * (1 + 0.09 * ((b.o * 5) % 4 - 1)) * (1 + case when cat in (401, 402, 501, 601, 801, 901) then 0.35 * (s.o - 1) else 0 end))::numeric, case when p0 < 30 then 1 else 0 end) as p) as q;
insert into bas_goods select 900 + o, '20' || lpad((90000 + o)::text, 11, '0'), n || '（赠品）', c, null, '1份', '份', cp, 0, null, null, 1, 1, timestamp '2022-01-05 10:00' from (values (1, '试用装湿巾10抽', 602, 1.2), (2, '卡通口水巾', 701, 3.5), (3, '玩水鸭', 801, 4.8), (4, '定制雨伞', 901, 16)) as v (o, n, c, cp);

create table vip_member (
  member_id integer primary key,
  card_no varchar(12) not null,
  member_name varchar(20) not null,
  mobile varchar(11) not null,
  grade smallint not null default 1,
  shop_id integer not null,
  source varchar(2),
  staff_id integer,
  referrer_id integer,
  reg_date date not null,
  points integer not null default 0,
  balance numeric(10,2) not null default 0,
  last_buy_date date,
  is_wechat smallint default 0,
  state smallint not null default 1,
  del_flag char(1) not null default '0'
);
comment on table vip_member is '会员';
comment on column vip_member.member_id is '会员ID'; comment on column vip_member.card_no is '会员卡号';
comment on column vip_member.member_name is '会员姓名（多为妈妈）'; comment on column vip_member.mobile is '手机号';
comment on column vip_member.grade is '会员等级：1普通 2银卡 3金卡 4黑金PLUS'; comment on column vip_member.shop_id is '开卡门店';
comment on column vip_member.source is '会员来源，见字典member_source'; comment on column vip_member.staff_id is '专属育儿顾问';
comment on column vip_member.referrer_id is '推荐人会员ID'; comment on column vip_member.reg_date is '开卡日期';
comment on column vip_member.points is '当前积分'; comment on column vip_member.balance is '当前储值余额（含赠送）';
comment on column vip_member.last_buy_date is '最近消费日期'; comment on column vip_member.is_wechat is '是否绑定微信：1是 0否';
comment on column vip_member.state is '状态：1正常 2冻结 3注销'; comment on column vip_member.del_flag is '删除标志：0正常 2删除';
insert into vip_member
select i, 'V' || to_char(rd, 'YY') || lpad((10000 + i)::text, 6, '0'), pg_temp.woman('vm', i), pg_temp.mobile('vm', i), 1, sh, so, (select s.staff_id from bas_staff as s where s.shop_id = sh and s.job_code in ('01', '02') and s.in_date <= rd and (s.out_date is null or sh = 9) order by pg_temp.f('vst', i * 100 + s.staff_id) limit 1), case when so = '3' and i > 20 then pg_temp.z('vrf', i, 1, i - 8) end,
       rd, 0, 0, null, case when pg_temp.f('vwx', i) < 0.72 then 1 else 0 end, pg_temp.w('vss', i, '1:965,2:10,3:25')::int, case when pg_temp.f('vdl', i) < 0.012 then '2' else '0' end
  from (select i, date '2023-06-01' + (1100 * power(i / 1150.0, 0.95))::int as rd, pg_temp.w('vsr', i, '1:46,2:25,3:15,4:9,5:5') as so from generate_series(1, 1150) as i) as a,
       lateral (select case when s0 = 9 and rd > date '2025-08-31' then 4 when s0 = 10 and rd < date '2025-05-01' then 3 else s0 end as sh from (select pg_temp.w('vsh', i, '2:21,3:23,4:14,5:12,6:10,7:5,8:4,9:5,10:9')::int as s0) as z) as b;

create table vip_baby (
  baby_id integer primary key,
  member_id integer not null,
  baby_name varchar(20),
  sex smallint,
  birthday date,
  is_due smallint not null default 0,
  feed_type varchar(2),
  birth_weight numeric(4,2),
  allergy varchar(40),
  create_time timestamp
);
comment on table vip_baby is '宝宝档案';
comment on column vip_baby.baby_id is '宝宝ID'; comment on column vip_baby.member_id is '会员ID';
comment on column vip_baby.baby_name is '宝宝小名'; comment on column vip_baby.sex is '性别：1男 2女 0未知';
comment on column vip_baby.birthday is '生日；孕期会员填预产期'; comment on column vip_baby.is_due is '是否预产期：1是 0否';
comment on column vip_baby.feed_type is '喂养方式，见字典feed_type'; comment on column vip_baby.birth_weight is '出生体重（kg）';
comment on column vip_baby.allergy is '过敏史'; comment on column vip_baby.create_time is '建档时间';
insert into vip_baby
select row_number() over (order by member_id, k), member_id, case when due then null else pg_temp.one('bnm', x, '糯米,豆豆,果果,安安,可乐,小满,汤圆,年糕,乐乐,朵朵,一一,团团,布丁,柚子,小宝,辰辰,米粒,桃子,泡芙,嘟嘟,毛豆,西西') end, case when due then 0 else pg_temp.z('bsx', x, 1, 2) end, bd, case when due then 1 else 0 end, case when not due and pg_temp.f('bff', x) < 0.8 then pg_temp.w('bfd', x, '1:38,2:36,3:26') end,
       case when not due and pg_temp.f('bwf', x) < 0.6 then 2.4 + round((pg_temp.f('bwa', x) + pg_temp.f('bwb', x))::numeric * 0.95, 2) end, case when pg_temp.f('bal', x) < 0.06 then pg_temp.one('bam', x, '牛奶蛋白过敏,鸡蛋过敏,花生过敏,乳糖不耐受') end, reg_date + time '10:00' + pg_temp.z('bct', x, 0, 600) * interval '1 minute'
  from (select member_id, reg_date, k, x, bd, bd > date '2026-06-15' as due from vip_member, generate_series(1, 2) as k, lateral (select member_id * 2 + k as x) as a,
               lateral (select case k when 1 then reg_date + 180 - floor(1150 * power(pg_temp.f('bbd', x), 1.5))::int else reg_date - pg_temp.z('bb2', x, 1200, 2900) end as bd) as b where k = 1 and pg_temp.f('bk1', member_id) < 0.94 or k = 2 and pg_temp.f('bk2', member_id) < 0.2) as t;

create table sal_bill (
  bill_id integer primary key,
  bill_no varchar(20) not null,
  bill_type smallint not null,
  shop_id integer not null,
  member_id integer,
  staff_id integer,
  bill_time timestamp not null,
  goods_amount numeric(12,2) not null,
  discount_amount numeric(10,2) not null default 0,
  pay_amount numeric(12,2) not null,
  pay_type varchar(2),
  src_bill_no varchar(20),
  return_reason varchar(2),
  bill_status smallint not null default 1,
  remark varchar(80)
);
comment on table sal_bill is '销售单（收银小票，含退货）';
comment on column sal_bill.bill_id is '单据ID'; comment on column sal_bill.bill_no is '单号';
comment on column sal_bill.bill_type is '单据类型：1销售 2退货（数量、金额为负）'; comment on column sal_bill.shop_id is '门店ID';
comment on column sal_bill.member_id is '会员ID，散客为空'; comment on column sal_bill.staff_id is '导购员工ID';
comment on column sal_bill.bill_time is '结账时间'; comment on column sal_bill.goods_amount is '商品金额，等于明细金额合计';
comment on column sal_bill.discount_amount is '整单优惠'; comment on column sal_bill.pay_amount is '实收金额＝商品金额－整单优惠';
comment on column sal_bill.pay_type is '支付方式，见字典pay_type'; comment on column sal_bill.src_bill_no is '原销售单号（退货）';
comment on column sal_bill.return_reason is '退货原因，见字典return_reason'; comment on column sal_bill.bill_status is '状态：0挂单 1已结账 9已作废';
comment on column sal_bill.remark is '备注';

create table sal_bill_dtl (
  dtl_id integer primary key,
  bill_id integer not null,
  line_no smallint not null,
  goods_id integer not null,
  qty numeric(10,2) not null,
  sale_price numeric(10,2) not null,
  real_price numeric(10,2) not null,
  amount numeric(12,2) not null,
  cost_price numeric(10,2),
  is_gift smallint not null default 0
);
comment on table sal_bill_dtl is '销售单明细';
comment on column sal_bill_dtl.dtl_id is '明细ID'; comment on column sal_bill_dtl.bill_id is '单据ID';
comment on column sal_bill_dtl.line_no is '行号'; comment on column sal_bill_dtl.goods_id is '商品ID';
comment on column sal_bill_dtl.qty is '数量，退货为负'; comment on column sal_bill_dtl.sale_price is '零售价';
comment on column sal_bill_dtl.real_price is '成交价'; comment on column sal_bill_dtl.amount is '金额＝数量×成交价';
comment on column sal_bill_dtl.cost_price is '成本价'; comment on column sal_bill_dtl.is_gift is '是否赠品：1是 0否';
create temp table b1 as
select i, m.member_id, case when m.member_id is null or pg_temp.f('bos', i) < 0.1 then s0 else m.shop_id end as sh0, d + time '09:30' + floor(690 * (0.45 * pg_temp.f('bt1', i) + 0.55 * pg_temp.f('bt2', i)))::int * interval '1 minute' as tm, d
  from (select i, case when extract(dow from d0) between 1 and 4 and pg_temp.f('bwk', i) < 0.28 then d0 + 6 - extract(dow from d0)::int else d0 end as d, case when pg_temp.f('bmm', i) < 0.87 then 1 + (floor(1150 * power(pg_temp.f('bme', i), 1.9))::int * 457) % 1150 end as mid, pg_temp.w('bs0', i, '2:24,3:24,4:14,5:13,6:10,7:6,8:4,9:5')::int as s0
          from (select i, case when pg_temp.f('bpr', i) < 0.09 then (array[date '2024-06-15', date '2024-11-08', date '2025-06-14', date '2025-11-08', date '2024-05-30', date '2025-05-30', date '2026-05-30'])[pg_temp.z('bpd', i, 1, 7)] + pg_temp.z('bpe', i, 0, 4) else date '2024-01-02' + floor(894 * power(pg_temp.f('bda', i), 0.85))::int end as d0 from generate_series(1, 3600) as i) as a) as b
  left join vip_member as m on m.member_id = b.mid and m.reg_date <= b.d and (m.state = 1 or b.d < date '2025-03-01') and m.del_flag = '0' where (mid is null or m.member_id is not null) and d <= date '2026-06-14';
create temp table b2 as
select row_number() over (order by tm, i)::int as id, b1.i, member_id, tm, sh, (select s.staff_id from bas_staff as s where s.shop_id = sh and s.job_code in ('01', '02') and s.in_date <= d and (s.out_date is null or s.out_date >= d) order by pg_temp.f('bst', b1.i * 100 + s.staff_id) limit 1) as staff_id, case when tm > timestamp '2026-06-13' and pg_temp.f('bgd', b1.i) < 0.4 then 0 when pg_temp.f('bvd', b1.i) < 0.012 then 9 else 1 end as st
  from b1, lateral (select case when sh0 = 9 and d > date '2025-08-31' then 4 when sh0 = 10 and d < date '2025-05-01' then 3 when sh0 = 3 and d >= date '2025-05-01' and pg_temp.f('b10', b1.i) < 0.16 then 10 else sh0 end as sh) as a;
create temp table g1 as select row_number() over (order by goods_id)::int as r, * from bas_goods where is_gift = 0;
create temp table l1 as
select id, k, g.goods_id, case when g.cat_id in (101, 102) then pg_temp.w('lq1', x, '1:40,2:35,3:10,4:10,6:5')::int when g.cat_id in (201, 202, 302, 602) then pg_temp.w('lq2', x, '1:42,2:33,3:15,4:10')::int else pg_temp.w('lq3', x, '1:90,2:10')::int end as q, g.sale_price, case when member_id is not null then coalesce(g.vip_price, g.sale_price) else g.sale_price end as rp, g.cost_price, 0 as gift
  from b2, generate_series(1, 5) as k, lateral (select id * 8 + k as x) as a, lateral (select case when pg_temp.f('lmp', x) < 0.34 then pg_temp.z('lg1', x, 1, 33) else 1 + floor((select count(*) from g1) * power(pg_temp.f('lg2', x), 1.15))::int end as r) as b join g1 as g using (r)
  where k <= pg_temp.w('lnk', id, '1:38,2:30,3:18,4:9,5:5')::int and (g.state <> 3 or b2.tm < timestamp '2025-06-01');
delete from l1 as a using l1 as b where a.id = b.id and a.goods_id = b.goods_id and a.k > b.k;
delete from b2 where not exists (select from l1 where l1.id = b2.id);
insert into l1 select id, 6, 900 + pg_temp.w('lgf', id, '1:5,2:3,3:2,4:1')::int, 1, 0, 0, 0, 1 from b2 where member_id is not null and (select sum(q * rp) from l1 where l1.id = b2.id) > 380 and pg_temp.f('lgi', id) < 0.35;
update l1 set cost_price = g.cost_price from bas_goods as g where g.goods_id = l1.goods_id and gift = 1;
create temp table r1 as
select 100000 + id as id, id as src, least(tm + make_interval(days => pg_temp.z('rdy', id, 1, 12)), timestamp '2026-06-14 20:00') as tm from b2 where st = 1 and member_id is not null and pg_temp.f('rrt', id) < 0.042 and tm < timestamp '2026-06-08' and not (sh = 9 and tm > timestamp '2025-08-15');
create temp table h1 as
select b.*, a.ga, case when member_id is not null and a.ga >= 500 and pg_temp.f('hdc', id) < 0.4 then (floor(a.ga / 500) * 30)::numeric when pg_temp.f('hdd', id) < 0.15 then a.ga - floor(a.ga) else 0 end as da, 1 as ty, null::int as src from b2 as b, lateral (select sum(q * rp) as ga from l1 where l1.id = b.id) as a;
insert into h1 select r.id, h.i, h.member_id, r.tm, h.sh, h.staff_id, 1, -(select l.rp * case when pg_temp.f('rql', r.src) < 0.6 then 1 else l.q end from l1 as l where l.id = r.src and gift = 0 order by k limit 1), 0, 2, r.src from r1 as r join h1 as h on h.id = r.src where h.da = 0;
insert into l1 select r.id, 1, l.goods_id, -case when pg_temp.f('rql', r.src) < 0.6 then 1 else l.q end, l.sale_price, l.rp, l.cost_price, 0 from h1 as r, lateral (select * from l1 where l1.id = r.src and gift = 0 order by k limit 1) as l where r.ty = 2;
create temp table n1 as select id, row_number() over (order by tm, id)::int as bill_id, case ty when 1 then 'XS' else 'TH' end || to_char(tm, 'YYMMDD') || (select shop_code from bas_shop where shop_id = sh) || lpad((row_number() over (partition by tm::date, sh, ty order by tm, id))::text, 4, '0') as no from h1;
insert into sal_bill select n.bill_id, n.no, h.ty, h.sh, h.member_id, h.staff_id, h.tm, ga, da, ga - da, case when h.st = 0 then null else pg_temp.w('hpt', coalesce(h.src, h.id), '1:8,2:62,3:28,4:2') end, s.no, case when ty = 2 then pg_temp.w('hrr', h.id, '1:30,2:34,3:12,4:18,9:6') end, st, case when st = 9 then pg_temp.one('hvr', h.id, '录错商品,顾客取消') end
  from h1 as h join n1 as n using (id) left join n1 as s on s.id = h.src;
insert into sal_bill_dtl select row_number() over (order by bill_id, k), bill_id, row_number() over (partition by bill_id order by k), goods_id, q, l.sale_price, rp, q * rp, l.cost_price, gift from l1 as l join n1 using (id);

create table vip_balance_log (
  log_id integer primary key,
  member_id integer not null,
  shop_id integer not null,
  log_type smallint not null,
  amount numeric(10,2) not null,
  gift_amount numeric(10,2) not null default 0,
  balance_after numeric(10,2) not null,
  bill_no varchar(20),
  pay_type varchar(2),
  staff_id integer,
  log_time timestamp not null
);
comment on table vip_balance_log is '储值流水';
comment on column vip_balance_log.log_id is '流水ID'; comment on column vip_balance_log.member_id is '会员ID';
comment on column vip_balance_log.shop_id is '发生门店'; comment on column vip_balance_log.log_type is '类型：1充值 2消费 3退货退回 4退卡';
comment on column vip_balance_log.amount is '本金变动，消费为负'; comment on column vip_balance_log.gift_amount is '赠送金额（仅充值）';
comment on column vip_balance_log.balance_after is '变动后余额'; comment on column vip_balance_log.bill_no is '关联销售单号';
comment on column vip_balance_log.pay_type is '充值收款方式，见字典pay_type'; comment on column vip_balance_log.staff_id is '经办员工';
comment on column vip_balance_log.log_time is '发生时间';
do $$
declare
  e record;
  bal numeric[] := array_fill(0::numeric, array[1150]);
  n int := 0;
begin
  for e in
    select * from (
      select 1 as kind, b.bill_time - interval '6 minutes' as t, b.member_id, b.shop_id, b.staff_id, pg_temp.w('rca', b.bill_id, '500:40,1000:38,2000:16,3000:6')::numeric as amt, null::int as bill_id, null::text as no, pg_temp.w('rcp', b.bill_id, '1:7,2:66,3:27') as pt from sal_bill as b where b.member_id is not null and b.bill_type = 1 and b.bill_status = 1 and pg_temp.f('rcm', b.member_id) < 0.34 and pg_temp.f('rcb', b.bill_id) < 0.42
      union all select case bill_type when 1 then 2 else 3 end, bill_time, b.member_id, b.shop_id, b.staff_id, b.pay_amount, bill_id, case bill_type when 1 then bill_no else src_bill_no end, bill_no from sal_bill as b where b.member_id is not null and b.bill_status = 1) as u order by t, kind, member_id
  loop
    if e.kind = 1 and bal[e.member_id] < 300 then
      n := n + 1; bal[e.member_id] := bal[e.member_id] + e.amt + case when e.amt >= 1000 then e.amt * 0.08 else 20 end;
      insert into vip_balance_log values (n, e.member_id, e.shop_id, 1, e.amt, case when e.amt >= 1000 then e.amt * 0.08 else 20 end, bal[e.member_id], null, e.pt, e.staff_id, e.t);
    elsif e.kind = 2 and e.amt > 0 and bal[e.member_id] >= e.amt then
      n := n + 1; bal[e.member_id] := bal[e.member_id] - e.amt;
      insert into vip_balance_log values (n, e.member_id, e.shop_id, 2, -e.amt, 0, bal[e.member_id], e.no, null, e.staff_id, e.t);
      update sal_bill set pay_type = '5' where bill_id = e.bill_id;
    elsif e.kind = 3 and exists (select from sal_bill where bill_no = e.no and pay_type = '5') then
      n := n + 1; bal[e.member_id] := bal[e.member_id] - e.amt;
      insert into vip_balance_log values (n, e.member_id, e.shop_id, 3, -e.amt, 0, bal[e.member_id], e.pt, null, e.staff_id, e.t);
      update sal_bill set pay_type = '5' where bill_id = e.bill_id;
    end if;
  end loop;
end $$;
insert into vip_balance_log select (select max(log_id) from vip_balance_log) + row_number() over (order by l.log_id), l.member_id, l.shop_id, 4, -balance_after, 0, 0, null, null, l.staff_id, l.log_time + interval '23 days 65 minutes'
  from (select distinct on (member_id) * from vip_balance_log order by member_id, log_id desc) as l join vip_member as m using (member_id) where m.state = 3 and balance_after > 0;
update vip_member as m set balance = l.balance_after from (select distinct on (member_id) member_id, balance_after from vip_balance_log order by member_id, log_id desc) as l where l.member_id = m.member_id;

create table vip_points_log (
  log_id integer primary key,
  member_id integer not null,
  point_type varchar(2) not null,
  points integer not null,
  bill_no varchar(20),
  remark varchar(60),
  log_time timestamp not null
);
comment on table vip_points_log is '积分流水';
comment on column vip_points_log.log_id is '流水ID'; comment on column vip_points_log.member_id is '会员ID';
comment on column vip_points_log.point_type is '积分类型，见字典point_type'; comment on column vip_points_log.points is '积分变动，减少为负';
comment on column vip_points_log.bill_no is '关联单号'; comment on column vip_points_log.remark is '备注';
comment on column vip_points_log.log_time is '发生时间';
create temp table p1 as
select b.member_id, case b.bill_type when 1 then '1' else '2' end as pt, trunc(sum(d.amount * c.point_rate))::int as p, b.bill_no, null::text as rm, b.bill_time as t from sal_bill as b join sal_bill_dtl as d using (bill_id) join bas_goods as g using (goods_id) join bas_category as c using (cat_id) where b.member_id is not null and b.bill_status = 1 group by b.bill_id, b.member_id, b.bill_type, b.bill_no, b.bill_time;
insert into p1 select y.member_id, '4', 100, null, '宝宝生日赠送', t from (select member_id, birthday + make_interval(years => k) + time '00:05' as t from vip_baby, generate_series(1, 3) as k where is_due = 0) as y join vip_member as m using (member_id) where t between greatest(m.reg_date, date '2024-01-01') and timestamp '2026-06-14' and m.state = 1 and m.del_flag = '0' and pg_temp.f('pbd', y.member_id) < 0.45;
insert into p1 select member_id, '3', -least(floor(s * 0.7 / 100)::int * 100, pg_temp.z('pex', member_id, 2, 12) * 100), null, pg_temp.one('per', member_id, '兑换棉柔巾,兑换绘本,兑换游泳体验一次,兑换口水巾,兑换代金券20元'), t + interval '9 minutes' from (select member_id, sum(p) as s, max(t) as t from p1 where t < timestamp '2026-06-10' group by 1) as a where s >= 300 and pg_temp.f('pei', member_id) < 0.38;
insert into p1 select member_id, '5', -floor(s * 0.3)::int, null, '上年度积分到期', timestamp '2026-01-01 00:30' from (select member_id, sum(p) as s from p1 where t < timestamp '2025-01-01' group by 1) as a where s > 40 and not exists (select from p1 where p1.member_id = a.member_id and (pt = '3' or t between timestamp '2025-09-01' and timestamp '2026-01-01'));
insert into vip_points_log select row_number() over (order by t, member_id, pt), member_id, pt, p, bill_no, rm, t from p1 where p <> 0;
update vip_member as m set points = s.p from (select member_id, sum(points) as p from vip_points_log group by 1) as s where s.member_id = m.member_id;
update vip_member as m set last_buy_date = b.t, grade = case when b.a >= 6000 then 4 when b.a >= 3000 then 3 when b.a >= 1000 then 2 else 1 end from (select member_id, max(bill_time) filter (where bill_type = 1)::date as t, sum(pay_amount) as a from sal_bill where bill_status = 1 and member_id is not null group by 1) as b where b.member_id = m.member_id;

create table vip_times_card (
  times_card_id integer primary key,
  times_card_no varchar(16) not null,
  member_id integer not null,
  baby_id integer,
  card_type varchar(2) not null,
  shop_id integer not null,
  staff_id integer,
  total_times integer not null,
  gift_times integer not null default 0,
  used_times integer not null default 0,
  sale_amount numeric(10,2) not null,
  sale_date date not null,
  expire_date date,
  card_status smallint not null default 1,
  refund_amount numeric(10,2),
  refund_date date
);
comment on table vip_times_card is '服务次卡';
comment on column vip_times_card.times_card_id is '次卡ID'; comment on column vip_times_card.times_card_no is '次卡号';
comment on column vip_times_card.member_id is '会员ID'; comment on column vip_times_card.baby_id is '使用宝宝ID，不限宝宝的为空';
comment on column vip_times_card.card_type is '次卡类型，见字典card_type'; comment on column vip_times_card.shop_id is '售卡门店';
comment on column vip_times_card.staff_id is '售卡员工'; comment on column vip_times_card.total_times is '购买次数';
comment on column vip_times_card.gift_times is '赠送次数'; comment on column vip_times_card.used_times is '已用次数';
comment on column vip_times_card.sale_amount is '售卡金额'; comment on column vip_times_card.sale_date is '售卡日期';
comment on column vip_times_card.expire_date is '有效期至，空为长期有效'; comment on column vip_times_card.card_status is '状态：1正常 2已用完 3已过期 4已退卡';
comment on column vip_times_card.refund_amount is '退卡金额'; comment on column vip_times_card.refund_date is '退卡日期';
create table vip_times_use (
  use_id integer primary key,
  times_card_id integer not null,
  member_id integer not null,
  shop_id integer not null,
  staff_id integer,
  use_time timestamp not null,
  use_times integer not null default 1,
  is_cancel smallint not null default 0,
  cancel_time timestamp,
  remark varchar(60)
);
comment on table vip_times_use is '次卡核销记录';
comment on column vip_times_use.use_id is '核销ID'; comment on column vip_times_use.times_card_id is '次卡ID';
comment on column vip_times_use.member_id is '会员ID'; comment on column vip_times_use.shop_id is '核销门店';
comment on column vip_times_use.staff_id is '服务员工'; comment on column vip_times_use.use_time is '核销时间';
comment on column vip_times_use.use_times is '核销次数'; comment on column vip_times_use.is_cancel is '是否撤销：1是 0否（撤销的不计入已用次数）';
comment on column vip_times_use.cancel_time is '撤销时间'; comment on column vip_times_use.remark is '备注';
create temp table c1 as
select row_number() over (order by sd, i)::int as id, c.*, m.shop_id as sh, (select baby_id from vip_baby as y where y.member_id = c.member_id order by birthday desc limit 1) as baby_id, case when ct = '5' then null else sd + 365 end as ex, sd + case when tt >= 30 then 240 else 90 end as rfd
  from (select i, m.member_id, m.shop_id, pg_temp.w('cty', i, '1:52,2:24,3:14,4:7,5:3') as ct, m.reg_date + floor((date '2026-06-12' - m.reg_date) * power(pg_temp.f('csd', i), 1.6))::int as sd, pg_temp.w('ctt', i, '10:50,20:30,30:20')::int as tt from generate_series(1, 440) as i join vip_member as m on m.member_id = 1 + (floor(1150 * power(pg_temp.f('cmb', i), 1.5))::int * 457) % 1150 and m.state = 1 and m.del_flag = '0') as c join vip_member as m using (member_id) where c.sd >= date '2024-01-02' and (c.shop_id <> 9 or c.sd < date '2025-06-30');
create temp table u1 as
select c.id, c.member_id, u.k, t, s.sh from c1 as c, generate_series(1, 34) as u (k), lateral (select c.sd + (u.k * pg_temp.z('ugp', c.id, 5, 16) + pg_temp.z('ujt', c.id * 40 + u.k, -2, 2)) + time '10:00' + pg_temp.z('uhm', c.id * 40 + u.k, 0, 560) * interval '1 minute' as t) as a, lateral (select case when c.sh = 9 and t::date > date '2025-08-31' then 4 else c.sh end as sh) as s
 where u.k <= floor((c.tt + case when c.tt >= 20 then c.tt / 10 else 0 end) * least(1, 1.25 * pg_temp.f('uus', c.id) + 0.15)) and t < timestamp '2026-06-14 21:00' and (c.ex is null or t::date <= c.ex) and not (pg_temp.f('crf', c.id) < 0.05 and t::date >= c.rfd);
insert into vip_times_use
select row_number() over (order by t, u.id), u.id, u.member_id, sh, (select s.staff_id from bas_staff as s join c1 on c1.id = u.id where s.shop_id = sh and s.in_date <= t::date and (s.out_date is null or s.out_date >= t::date) order by s.job_code <> case c1.ct when '2' then '05' else '04' end, s.job_code in ('04', '05', '02') desc, pg_temp.f('ust', u.id * 100 + s.staff_id) limit 1), t, 1, case when cc then 1 else 0 end, case when cc then t + interval '25 minutes' end, case when cc then pg_temp.one('ucr', u.id * 40 + k, '刷错卡,宝宝哭闹未做') end
  from u1 as u, lateral (select pg_temp.f('ucc', u.id * 40 + k) < 0.018 as cc) as a;
insert into vip_times_card
select id, 'CK' || to_char(sd, 'YYMM') || lpad(id::text, 5, '0'), member_id, case when ct = '5' then null else baby_id end, ct, sh, (select s.staff_id from bas_staff as s where s.shop_id = sh and s.job_code in ('01', '02') and s.in_date <= sd and (s.out_date is null or s.out_date >= sd) order by pg_temp.f('css', id * 100 + s.staff_id) limit 1), tt, gt, n, sa, sd, ex,
       case when rf then 4 when n >= tt + gt then 2 when ex < date '2026-06-15' then 3 else 1 end, case when rf then round(sa * (tt - n) / tt * 0.9, 2) end, case when rf then rfd end
  from (select c.*, case when tt >= 20 then tt / 10 else 0 end as gt, (case ct when '1' then 58 when '2' then 98 when '3' then 35 when '4' then 68 else 160 end * tt * case tt when 10 then 0.9 when 20 then 0.82 else 0.75 end)::numeric(10,2) as sa, coalesce((select count(*) from vip_times_use as u where u.times_card_id = c.id and is_cancel = 0), 0)::int as n from c1 as c) as t, lateral (select pg_temp.f('crf', id) < 0.05 and rfd < date '2026-06-10' and n < tt as rf) as r;

create table inv_transfer (
  transfer_id integer primary key,
  transfer_no varchar(16) not null,
  out_shop_id integer not null,
  in_shop_id integer not null,
  apply_staff_id integer,
  apply_time timestamp not null,
  out_time timestamp,
  in_time timestamp,
  total_qty numeric(10,2) not null,
  total_amount numeric(12,2) not null,
  bill_status smallint not null default 0,
  remark varchar(80)
);
comment on table inv_transfer is '调拨单';
comment on column inv_transfer.transfer_id is '调拨ID'; comment on column inv_transfer.transfer_no is '调拨单号';
comment on column inv_transfer.out_shop_id is '调出门店（或总仓）'; comment on column inv_transfer.in_shop_id is '调入门店（或总仓）';
comment on column inv_transfer.apply_staff_id is '申请人，调入方员工'; comment on column inv_transfer.apply_time is '申请时间';
comment on column inv_transfer.out_time is '出库时间'; comment on column inv_transfer.in_time is '入库时间';
comment on column inv_transfer.total_qty is '调拨总数量'; comment on column inv_transfer.total_amount is '调拨总金额（成本价）';
comment on column inv_transfer.bill_status is '状态：0待审核 1待出库 2在途 3已入库 8已驳回 9已作废'; comment on column inv_transfer.remark is '备注';
create table inv_transfer_dtl (
  dtl_id integer primary key,
  transfer_id integer not null,
  goods_id integer not null,
  qty numeric(10,2) not null,
  in_qty numeric(10,2),
  cost_price numeric(10,2) not null,
  amount numeric(12,2) not null,
  batch_no varchar(12),
  expire_date date
);
comment on table inv_transfer_dtl is '调拨单明细';
comment on column inv_transfer_dtl.dtl_id is '明细ID'; comment on column inv_transfer_dtl.transfer_id is '调拨ID';
comment on column inv_transfer_dtl.goods_id is '商品ID'; comment on column inv_transfer_dtl.qty is '调出数量';
comment on column inv_transfer_dtl.in_qty is '实收数量，未入库为空'; comment on column inv_transfer_dtl.cost_price is '成本价';
comment on column inv_transfer_dtl.amount is '金额＝调出数量×成本价'; comment on column inv_transfer_dtl.batch_no is '批号';
comment on column inv_transfer_dtl.expire_date is '到期日期，无保质期商品为空';
create temp table t1 as
select i as id, case when pg_temp.f('tos', i) < 0.72 then 1 else (inn - 1 + pg_temp.z('too', i, 0, 5)) % 7 + 2 end as o, inn, ap, case when ap > timestamp '2026-06-13' then pg_temp.w('ts1', i, '0:3,1:2,2:1')::int when ap > timestamp '2026-06-10' then pg_temp.w('ts2', i, '1:1,2:2,3:4')::int else pg_temp.w('ts3', i, '3:93,8:4,9:3')::int end as st
  from (select i, case when s0 = 9 and ap > timestamp '2025-08-20' then 4 when s0 = 10 and ap < timestamp '2025-04-26' then 3 else s0 end as inn, ap
          from (select i, pg_temp.w('tin', i, '2:20,3:20,4:14,5:12,6:11,7:6,8:5,9:6,10:9')::int as s0, timestamp '2024-01-03 09:10' + i * interval '2066 minutes' - ((i * 2066) % 1440) * interval '1 minute' + pg_temp.z('tap', i, 0, 520) * interval '1 minute' as ap from generate_series(1, 622) as i) as a) as b;
insert into inv_transfer_dtl
select row_number() over (order by id, k), id, g.goods_id, q, case when st = 3 then q - case when pg_temp.f('tsh', x) < 0.02 then 1 else 0 end end, g.cost_price, q * g.cost_price, case when g.shelf_days is not null then to_char(pd, 'YYYYMMDD') end, pd + g.shelf_days
  from t1 cross join generate_series(1, 8) as k cross join lateral (select id * 10 + k as x) as a join g1 as g on g.r = 1 + (pg_temp.z('tgs', id, 0, 80) + k * 13) % (select count(*) from g1) cross join lateral (select pg_temp.z('tqt', id * 10 + k, 1, 5) * case when g.cat_id < 400 then 6 when g.cat_id >= 700 then 1 else 2 end as q, t1.ap::date - pg_temp.z('tpd', id * 10 + k, 30, 160) as pd) as c where k <= pg_temp.w('tnk', id, '2:10,3:20,4:24,5:20,6:14,8:12')::int;
insert into inv_transfer
select id, 'DB' || to_char(ap, 'YYMMDD') || lpad(id::text, 5, '0'), o, inn, (select staff_id from bas_staff as s where s.shop_id = inn and s.in_date <= ap::date and (s.out_date is null or s.out_date >= ap::date) and job_code in ('01', '02') order by job_code, staff_id limit 1), ap, case when st in (2, 3) then ot end, case when st = 3 then ot + make_interval(hours => pg_temp.z('thi', id, 4, 28)) end, d.q, d.a, st, case when st = 8 then pg_temp.one('trj', id, '总仓缺货,近期已补货,数量不合理') when o <> 1 and pg_temp.f('trm', id) < 0.3 then pg_temp.one('trn', id, '顾客预订,临期调剂,门店断货') end
  from t1, lateral (select ap + make_interval(hours => pg_temp.z('tho', id, 2, 20)) as ot) as a, lateral (select sum(qty) as q, sum(amount) as a from inv_transfer_dtl where transfer_id = id) as d;

create table sys_login_log (
  log_id bigint primary key,
  staff_id integer,
  login_name varchar(20) not null,
  client varchar(10) not null,
  ip varchar(40),
  result smallint not null,
  msg varchar(60),
  login_time timestamp not null
);
comment on table sys_login_log is '登录日志';
comment on column sys_login_log.log_id is '日志ID'; comment on column sys_login_log.staff_id is '员工ID，账号不存在时为空';
comment on column sys_login_log.login_name is '登录账号（工号）'; comment on column sys_login_log.client is '客户端：POS收银端 WEB后台 APP店员端';
comment on column sys_login_log.ip is 'IP地址'; comment on column sys_login_log.result is '结果：1成功 0失败';
comment on column sys_login_log.msg is '提示信息'; comment on column sys_login_log.login_time is '登录时间';
insert into sys_login_log
select i, case when rs = 2 then null else s.staff_id end, case when rs = 2 then 'Y0999' else s.staff_no end, pg_temp.w('lgc', i, 'POS:60,WEB:15,APP:25'), '192.168.' || s.shop_id || '.' || pg_temp.z('lgi', i, 2, 60), case when rs = 1 then 1 else 0 end, case rs when 1 then '登录成功' when 0 then '密码错误' else '账号不存在' end, timestamp '2026-05-01 00:00' + (i / 15) * interval '1 day' + pg_temp.z('lgt', i, 510, 1290) * interval '1 minute'
  from generate_series(0, 670) as i, lateral (select pg_temp.w('lgr', i, '1:95,0:4,2:1')::int as rs) as a join lateral (select * from bas_staff where out_date is null and in_date < date '2026-05-01' order by pg_temp.f('lgs', i * 100 + staff_id) limit 1) as s on true;

drop table b1, b2, g1, l1, r1, h1, n1, p1, c1, u1, t1;
create index on sal_bill (member_id);
create index on sal_bill_dtl (bill_id);
create index on vip_points_log (member_id);
