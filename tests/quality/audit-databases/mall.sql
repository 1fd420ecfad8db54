-- A Chinese online shop for food of the mountains: tables come over from MySQL, Chinese comments of several styles on most columns,
-- no foreign keys (0 where another row is missing), soft deletion, serialized lists in text, test goods nobody took away.
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

-- 会员 ---------------------------------------------------------------------------------------------------------------

create table t_member_level (
  id int primary key,
  level_name varchar(20) not null,
  growth_min int not null default 0,
  discount numeric(3, 1),
  free_freight smallint not null default 0,
  remark varchar(100)
);
comment on table t_member_level is '会员等级';
comment on column t_member_level.level_name is '等级名称';
comment on column t_member_level.growth_min is '所需成长值';
comment on column t_member_level.discount is '折扣，9.5表示95折，空不打折';
comment on column t_member_level.free_freight is '是否包邮：0->否；1->是';
insert into t_member_level values (1, '普通会员', 0, null, 0, ''), (2, '银卡会员', 500, 9.8, 0, ''), (3, '金卡会员', 2000, 9.5, 0, null), (4, '黑金会员', 8000, 9.0, 1, '专属客服'), (9, '内部员工', 0, 7.0, 1, null);

create table t_member (
  id bigint primary key,
  member_no varchar(20) not null,
  nickname varchar(50) default '',
  mobile varchar(11),
  openid varchar(64),
  gender smallint default 0,
  birthday date,
  avatar varchar(255) default '',
  level_id int default 1,
  points int not null default 0,
  growth int not null default 0,
  balance numeric(10, 2) not null default 0,
  source smallint not null,
  inviter_id bigint default 0,
  province varchar(20),
  city varchar(20),
  status smallint not null default 1,
  last_login_time timestamp,
  last_login_ip varchar(40) default '',
  create_time timestamp not null,
  update_time timestamp,
  deleted smallint not null default 0
);
comment on table t_member is '会员表';
comment on column t_member.id is '主键';
comment on column t_member.member_no is '会员编号';
comment on column t_member.nickname is '昵称';
comment on column t_member.mobile is '手机号';
comment on column t_member.openid is '微信openid';
comment on column t_member.gender is '性别 0未知 1男 2女';
comment on column t_member.birthday is '生日';
comment on column t_member.avatar is '头像';
comment on column t_member.level_id is '会员等级ID';
comment on column t_member.points is '当前积分';
comment on column t_member.growth is '成长值';
comment on column t_member.balance is '余额';
comment on column t_member.source is '注册来源，1-小程序 2-APP 3-H5 4-PC 5-线下导入';
comment on column t_member.inviter_id is '邀请人，0表示无';
comment on column t_member.province is '省';
comment on column t_member.city is '市';
comment on column t_member.status is '帐号启用状态:0->禁用；1->启用';
comment on column t_member.last_login_time is '最近登录时间';
comment on column t_member.create_time is '创建时间';
comment on column t_member.update_time is '更新时间';
comment on column t_member.deleted is '逻辑删除';
insert into t_member
select i, 'M' || to_char(joined, 'YYMM') || lpad(i::text, 6, '0'),
       case when pg_temp.u('nk0', i) < 0.12 then '' when pg_temp.u('nk0', i) < 0.3 then '微信用户' else pg_temp.pick('nk1', i, '{小,阿,大,爱吃的,快乐的,慢慢,一只,南城,橘子,晚风,豆豆,糖糖}') || pg_temp.pick('nk2', i, '{鱼,米,熊,桃子,妈妈,同学,汽水,不加糖,先生,月亮,团子,柚子,喵,北}') || case when pg_temp.u('nk3', i) < 0.3 then pg_temp.n('nk4', i, 1, 99)::text else '' end end,
       case when pg_temp.u('mb0', i) < 0.9 then '1' || pg_temp.pick('mb1', i, '{35,37,38,39,50,58,59,77,86,88}') || lpad(pg_temp.n('mb2', i, 0, 99999999)::text, 8, '0') end,
       case when src in (1, 3) then 'oX' || left(md5('op' || i), 26) end, pg_temp.weighted('gd', i, '{0,1,2}', '{34,19,47}')::int,
       case when pg_temp.u('bd0', i) < 0.38 then case when pg_temp.u('bd0', i) < 0.03 then date '1900-01-01' else date '1972-01-01' + pg_temp.n('bd', i, 0, 12000) end end,
       case when pg_temp.u('av', i) < 0.7 then 'https://img.shanjizi.example/avatar/' || left(md5('av' || i), 12) || '.jpg' else '' end,
       1, 0, 0, case when pg_temp.u('bal', i) < 0.07 then pg_temp.skew('bal2', i, 1, 50, 2) * 10 else 0 end, src,
       case when i > 40 and pg_temp.u('inv', i) < 0.18 then pg_temp.skew('inv2', i, 1, 40, 2) else 0 end, case when pg_temp.u('loc', i) < 0.85 then p end, case when pg_temp.u('loc', i) < 0.78 then c when pg_temp.u('loc', i) < 0.85 then '' end,
       case when pg_temp.u('ban', i) < 0.012 then 0 else 1 end, least(timestamp '2024-08-31 21:00' - make_interval(mins => i), joined + make_interval(mins => pg_temp.skew('ll', i, 0, 200000, 1.5))), case when pg_temp.u('ip', i) < 0.6 then '117.' || pg_temp.n('ip1', i, 10, 190) || '.' || pg_temp.n('ip2', i, 0, 255) || '.' || pg_temp.n('ip3', i, 1, 254) else '' end,
       joined, least(timestamp '2024-08-31 21:00' - make_interval(mins => i), joined + make_interval(mins => pg_temp.skew('ll', i, 0, 200000, 1.5))), case when pg_temp.u('mdel', i) < 0.02 then 1 else 0 end
  from generate_series(1, 1200) as i,
       lateral (select pg_temp.weighted('src', i, '{1,2,3,4,5}', '{62,14,9,5,10}')::int as src, timestamp '2022-11-18 08:00' + make_interval(days => floor(640 * power(i / 1200.0, 0.8))::int, mins => pg_temp.n('jm', i, 0, 900)) as joined offset 0) as j,
       lateral (select pg_temp.weighted('pc', i, '{浙江省/杭州市,浙江省/宁波市,浙江省/温州市,江苏省/苏州市,江苏省/南京市,上海市/上海市,广东省/深圳市,广东省/广州市,北京市/北京市,四川省/成都市,湖北省/武汉市,福建省/厦门市,山东省/青岛市,河南省/郑州市,陕西省/西安市}', '{16,9,6,8,7,11,8,7,6,6,4,4,3,3,2}') as pc offset 0) as x,
       lateral (select split_part(pc, '/', 1) as p, split_part(pc, '/', 2) as c) as y;
update t_member set level_id = 9 where id in (3, 5, 8, 11, 12, 19);

create table t_member_address (
  id bigint primary key,
  member_id bigint not null,
  name varchar(20) not null,
  tel varchar(20) not null,
  province varchar(20),
  city varchar(20),
  county varchar(20) default '',
  address_detail varchar(200),
  area_code char(6),
  is_default smallint default 0,
  create_time timestamp,
  update_time timestamp,
  deleted smallint default 0
);
comment on table t_member_address is '收货地址表';
comment on column t_member_address.member_id is '会员ID';
comment on column t_member_address.name is '收货人名称';
comment on column t_member_address.tel is '手机号码';
comment on column t_member_address.county is '区县';
comment on column t_member_address.address_detail is '详细收货地址';
comment on column t_member_address.area_code is '地区编码';
comment on column t_member_address.is_default is '是否默认地址，1是，0否';
comment on column t_member_address.deleted is '逻辑删除';
insert into t_member_address
select row_number() over (order by m.id, k), m.id, pg_temp.pick('an', m.id * 3 + k, '{王女士,李先生,张敏,陈晓燕,刘洋,周婷,吴磊,徐静,孙佳,朱丽,胡军,林雪,何芳,高峰,罗倩}'), coalesce(m.mobile, '13900000000'), coalesce(m.province, '浙江省'), coalesce(nullif(m.city, ''), '杭州市'), case when pg_temp.u('cty', m.id) < 0.8 then pg_temp.pick('cty1', m.id * 3 + k, '{西湖区,高新区,新城区,鼓楼区,江北区,城关镇}') else '' end,
       pg_temp.pick('rd', m.id * 3 + k, '{文一路,人民路,中山东路,建设大道,滨江路,学院路,幸福小区,阳光花园}') || pg_temp.n('rdn', m.id * 3 + k, 1, 480) || '号' || pg_temp.n('rdm', m.id * 3 + k, 1, 30) || '幢', '330' || pg_temp.n('ac', m.id, 100, 999), case when k = 1 then 1 else 0 end, m.create_time + interval '2 hours', null, case when pg_temp.u('ad', m.id * 3 + k) < 0.06 then 1 else 0 end
  from t_member as m, generate_series(1, 3) as k where pg_temp.u('hasadr', m.id) < (case k when 1 then 0.72 when 2 then 0.22 else 0.05 end);

-- 商品 ---------------------------------------------------------------------------------------------------------------

create table t_category (
  id int primary key,
  parent_id int not null default 0,
  name varchar(30) not null,
  level smallint,
  icon varchar(255) default '',
  sort int default 100,
  is_show smallint default 1,
  keywords varchar(255),
  create_time timestamp,
  update_time timestamp,
  deleted smallint default 0
);
comment on table t_category is '商品分类（类目）';
comment on column t_category.parent_id is '上级分类的编号：0表示一级分类';
comment on column t_category.name is '分类名称';
comment on column t_category.level is '分类级别：0->1级；1->2级';
comment on column t_category.icon is '图标';
comment on column t_category.sort is '排序值，越小越靠前';
comment on column t_category.is_show is '显示状态：0->不显示；1->显示';
comment on column t_category.keywords is '关键字';
comment on column t_category.deleted is '是否删除 0未删 1已删';
insert into t_category (id, parent_id, name, level, sort, is_show, keywords, create_time, deleted) values
  (1, 0, '茶叶', 0, 1, 1, '茶,绿茶', '2022-10-20', 0), (2, 0, '干货菌菇', 0, 2, 1, null, '2022-10-20', 0), (3, 0, '坚果零食', 0, 3, 1, null, '2022-10-20', 0), (4, 0, '粮油调味', 0, 4, 1, '', '2022-10-20', 0), (5, 0, '生鲜水果', 0, 5, 1, null, '2022-10-20', 0), (6, 0, '厨房用品', 0, 6, 1, null, '2023-03-02', 0), (7, 0, '礼盒', 0, 0, 1, null, '2022-12-12', 0), (8, 0, '酒水', 0, 90, 0, null, '2022-10-20', 0), (9, 0, '测试', 0, 100, 0, null, '2022-10-19', 1),
  (11, 1, '绿茶', 1, 1, 1, null, '2022-10-20', 0), (12, 1, '红茶', 1, 2, 1, null, '2022-10-20', 0), (13, 1, '白茶', 1, 3, 1, null, '2022-10-20', 0), (14, 1, '花草茶', 1, 4, 1, null, '2022-10-20', 0), (21, 2, '香菇木耳', 1, 1, 1, null, '2022-10-20', 0), (22, 2, '笋干', 1, 2, 1, null, '2022-10-20', 0), (23, 2, '红枣桂圆', 1, 3, 1, null, '2022-10-20', 0),
  (31, 3, '炒货', 1, 1, 1, null, '2022-10-20', 0), (32, 3, '果脯', 1, 2, 1, null, '2022-10-20', 0), (33, 3, '糕点', 1, 3, 1, null, '2022-10-20', 0), (41, 4, '大米杂粮', 1, 1, 1, null, '2022-10-20', 0), (42, 4, '食用油', 1, 2, 1, null, '2022-10-20', 0), (43, 4, '酱料', 1, 3, 1, null, '2022-10-20', 0), (51, 5, '时令水果', 1, 1, 1, null, '2022-10-20', 0), (52, 5, '蜂蜜', 1, 2, 1, null, '2022-10-20', 0),
  (61, 6, '茶具', 1, 1, 1, null, '2023-03-02', 0), (62, 6, '竹木餐具', 1, 2, 1, null, '2023-03-02', 0), (81, 8, '黄酒', 1, 1, 0, null, '2022-10-20', 0);

create table t_brand (id int primary key, name varchar(50) not null, first_letter char(1), logo varchar(255), story text, is_recommend smallint default 0, sort int, create_time timestamp, deleted smallint default 0);
comment on table t_brand is '品牌';
comment on column t_brand.name is '品牌名';
comment on column t_brand.first_letter is '首字母';
comment on column t_brand.story is '品牌故事';
comment on column t_brand.is_recommend is '推荐状态';
insert into t_brand
select i, n, l, case when i % 3 > 0 then 'https://img.shanjizi.example/brand/' || i || '.png' end, case when i % 4 = 0 then '始于' || 1980 + i || '年' else '' end, case when i in (1, 2, 5) then 1 else 0 end, i * 10, timestamp '2022-10-21 10:00', case when i = 13 then 1 else 0 end
  from unnest('{山集子,云雾里,老灶坊,果然香,竹里馆,天目人家,龙坞,桐君堂,徽味记,北山猎人,农夫阿根,三月茶,旧品牌}'::text[], '{S,Y,L,G,Z,T,L,T,H,B,N,S,J}'::text[]) with ordinality as b (n, l, i);

create table t_goods (
  id bigint primary key,
  goods_sn varchar(40) not null,
  name varchar(120) not null,
  category_id int,
  brand_id int default 0,
  brief varchar(255) default '',
  pic_url varchar(255),
  gallery text,
  detail text,
  unit varchar(10),
  market_price numeric(10, 2),
  retail_price numeric(10, 2) not null,
  cost_price numeric(10, 2),
  stock int not null default 0,
  sale_num int default 0,
  virtual_sales int default 0,
  weight numeric(8, 2),
  is_on_sale smallint default 1,
  is_new smallint default 0,
  is_hot smallint default 0,
  freight_tpl smallint,
  service_tags varchar(50) default '',
  sort_order int default 100,
  create_time timestamp,
  update_time timestamp,
  deleted smallint default 0
);
comment on table t_goods is '商品基本信息表(SPU)';
comment on column t_goods.goods_sn is '商品编号';
comment on column t_goods.name is '商品名称';
comment on column t_goods.category_id is '商品所属类目ID';
comment on column t_goods.brand_id is '品牌ID，0为无品牌';
comment on column t_goods.brief is '商品简介';
comment on column t_goods.pic_url is '商品页面商品图片';
comment on column t_goods.gallery is '商品宣传图片列表，采用JSON数组格式';
comment on column t_goods.detail is '商品详细介绍，是富文本格式';
comment on column t_goods.unit is '商品单位，例如件、盒';
comment on column t_goods.market_price is '专柜价格';
comment on column t_goods.retail_price is '零售价格';
comment on column t_goods.cost_price is '成本价';
comment on column t_goods.stock is '库存';
comment on column t_goods.sale_num is '销量';
comment on column t_goods.virtual_sales is '虚拟销量(展示用)';
comment on column t_goods.weight is '商品重量，默认为克';
comment on column t_goods.is_on_sale is '是否上架';
comment on column t_goods.is_new is '是否新品首发';
comment on column t_goods.is_hot is '是否人气推荐';
comment on column t_goods.service_tags is '以逗号分割的产品服务：1->无忧退货；2->快速退款；3->免费包邮';
comment on column t_goods.deleted is '逻辑删除';
insert into t_goods
select row_number() over (order by md5('g' || base || v)), 'SJZ' || 10000 + (row_number() over (order by md5('g' || base || v))) * 7, case when at % 3 = 0 then v || base else base || ' ' || v end, cat, case when pg_temp.u('gb', at) < 0.25 then 0 else 1 + pg_temp.skew('gb1', at, 0, 11, 1.6) end,
       case when pg_temp.u('br', at) < 0.55 then pg_temp.pick('brf', at, '{高山原产，当季新货,农家自晒,老字号手艺,送礼自用两相宜,产地直发,限时尝鲜}') else '' end, 'https://img.shanjizi.example/g/' || left(md5('pic' || at), 10) || '.jpg', '["g/' || left(md5('ga' || at), 8) || '.jpg","g/' || left(md5('gb' || at), 8) || '.jpg"]', case when pg_temp.u('dt', at) < 0.9 then '<p><img src="d/' || left(md5('d' || at), 8) || '.jpg"></p>' end, case cat when 61 then '套' when 62 then '件' when 51 then '箱' else pg_temp.weighted('gu', at, '{袋,盒,罐,瓶}', '{50,30,14,6}') end,
       case when pg_temp.u('mp', at) < 0.8 then ceil(price * 1.35) end, price, case when pg_temp.u('cp', at) < 0.85 then round(price * (0.42 + pg_temp.n('cpr', at, 0, 22) / 100.0), 2) end, case when pg_temp.u('st', at) < 0.08 then 0 else pg_temp.skew('st1', at, 3, 1500, 2) end, 0, case when pg_temp.u('vs', at) < 0.3 then pg_temp.n('vs1', at, 1, 20) * 50 else 0 end, case when pg_temp.u('wt', at) < 0.9 then weight end,
       case when pg_temp.u('on', at) < 0.86 then 1 else 0 end, case when pg_temp.u('nw', at) < 0.14 then 1 else 0 end, case when pg_temp.u('ht', at) < 0.1 then 1 else 0 end, pg_temp.weighted('fr', at, '{1,2,3}', '{70,20,10}')::int, pg_temp.weighted('sv', at, '{"1,2","1,2,3","","3"}', '{45,20,25,10}'), 100, timestamp '2022-10-25' + make_interval(days => pg_temp.skew('gc', at, 0, 560, 1.8), hours => 10), null, case when pg_temp.u('gdel', at) < 0.04 then 1 else 0 end
  from (values (11, '明前龙井', 168), (11, '安吉白茶', 138), (11, '径山毛峰', 98), (11, '黄山毛尖', 88), (12, '九曲红梅', 108), (12, '祁门红茶', 96), (12, '正山小种', 118), (13, '福鼎白牡丹', 156), (13, '老寿眉茶饼', 128), (14, '菊花茶', 29), (14, '桂花乌龙', 49), (14, '玫瑰花苞', 36), (21, '椴木香菇', 45), (21, '秋木耳', 38), (21, '银耳', 35), (21, '羊肚菌', 129), (22, '天目笋干', 42), (22, '扁尖笋', 36), (22, '手剥笋', 19.9), (23, '若羌灰枣', 39.9), (23, '桂圆干', 33), (23, '枸杞', 45),
               (31, '临安山核桃', 79), (31, '香榧', 128), (31, '奶油瓜子', 16.8), (31, '板栗仁', 19.9), (31, '每日坚果', 99), (32, '话梅', 15.9), (32, '杨梅干', 18.8), (32, '番薯干', 22), (33, '绿豆糕', 26.8), (33, '梅干菜酥饼', 19.9), (33, '桂花糕', 28), (41, '五常大米', 69.9), (41, '小米', 29.9), (41, '黑芝麻', 32), (42, '山茶油', 158), (42, '压榨菜籽油', 79.9), (43, '剁椒酱', 16.9), (43, '香菇酱', 18.9), (43, '土酱油', 24), (51, '塘栖枇杷', 88), (51, '仙居杨梅', 118), (51, '赣南脐橙', 59), (51, '阿克苏苹果', 66), (52, '百花蜜', 68), (52, '冬蜜', 98),
               (61, '盖碗茶具', 139), (61, '旅行茶具', 89), (62, '竹砧板', 59), (62, '樱桃木勺', 15), (62, '竹蒸笼', 48), (7, '新春礼盒', 199), (7, '中秋礼盒', 238), (7, '茶礼', 298), (81, '花雕酒', 58), (9, '测试商品勿拍', 0.01)) as g (cat, base, base_price),
       generate_series(1, 3) as size, lateral (select (case when cat between 11 and 14 then '{50g,125g,礼盒装}' when cat = 51 then '{3斤,5斤,8斤装}' when cat in (61, 62) then '{单件,两件套,家庭套装}' when cat = 7 then '{精选,臻享,尊享}' when cat between 41 and 43 or cat = 81 then '{500g,1kg,2kg装}' else '{250g,500g,礼盒装}' end::text[])[size] as v) as k, lateral (select hashtext(base || v)::bigint as at, round((base_price * (array[1, 1.85, 2.6])[size])::numeric, 1) as price, (array[250, 500, 1200])[size] as weight offset 0) as a
 where cat <> 9 and (size = 1 or pg_temp.u('var', at) < 0.72) or cat = 9 and size = 1;
update t_goods set is_on_sale = 0, deleted = 1, brand_id = 0 where name like '%测试%';

create table t_goods_sku (
  id bigint primary key,
  goods_id bigint not null,
  sku_code varchar(64) not null,
  specifications varchar(255),
  price numeric(10, 2) not null,
  stock int not null,
  low_stock int,
  pic varchar(255),
  create_time timestamp,
  deleted smallint default 0
);
comment on table t_goods_sku is '商品货品表(SKU)';
comment on column t_goods_sku.goods_id is '商品表的商品ID';
comment on column t_goods_sku.sku_code is 'sku编码';
comment on column t_goods_sku.specifications is '商品规格值列表，JSON数组';
comment on column t_goods_sku.price is '货品价格';
comment on column t_goods_sku.stock is '货品库存';
comment on column t_goods_sku.low_stock is '预警库存';
insert into t_goods_sku
select row_number() over (order by g.id, k), g.id, g.goods_sn || '-0' || k, '["' || (array['标准', '两件', '尝鲜'])[k] || '"]', round(g.retail_price * (array[1, 1.9, 0.55])[k], 2), case k when 1 then g.stock else g.stock / 4 end, case when pg_temp.u('lw', g.id) < 0.6 then 10 end, null, g.create_time, g.deleted
  from t_goods as g, generate_series(1, 3) as k where k = 1 or pg_temp.u('sku', g.id * 4 + k) < (case k when 2 then 0.5 else 0.25 end);

-- 营销 ---------------------------------------------------------------------------------------------------------------

create table t_coupon (
  id int primary key,
  name varchar(60) not null,
  type smallint not null,
  amount numeric(8, 2),
  discount numeric(4, 2),
  min_point numeric(8, 2) not null default 0,
  use_scope smallint default 0,
  category_id int,
  publish_count int,
  per_limit int default 1,
  start_time timestamp,
  end_time timestamp,
  status smallint not null,
  note varchar(200) default '',
  create_time timestamp,
  deleted smallint default 0
);
comment on table t_coupon is '优惠券表';
comment on column t_coupon.name is '优惠券名称';
comment on column t_coupon.type is '类型(1:满减券,2:折扣券,3:无门槛,4:运费券)';
comment on column t_coupon.amount is '优惠金额';
comment on column t_coupon.discount is '折扣，如0.88';
comment on column t_coupon.min_point is '使用门槛；0表示无门槛';
comment on column t_coupon.use_scope is '使用范围：0->全场通用；1->指定分类；2->指定商品';
comment on column t_coupon.category_id is '指定分类时的分类id';
comment on column t_coupon.publish_count is '发行数量，空为不限';
comment on column t_coupon.per_limit is '每人限领张数';
comment on column t_coupon.start_time is '有效期开始';
comment on column t_coupon.end_time is '有效期结束';
comment on column t_coupon.status is '状态：0-正常 1-过期 2-下架';
insert into t_coupon
select i, n, t, a, d, m, s, c, p, case when t = 3 then 1 else 2 end, f, f + make_interval(days => len), case when i in (9, 17) then 2 when f + make_interval(days => len) < timestamp '2024-09-01' then 1 else 0 end, case when i % 5 = 0 then '不与其他优惠同享' else '' end, f - interval '3 days', case when i = 17 then 1 else 0 end
  from (values (1, '新人礼', 3, 10.0, null, 0, 0, null::int, null::int, timestamp '2022-11-18', 760), (2, '满99减15', 1, 15, null, 99, 0, null, 2000, '2023-01-05', 60), (3, '年货节满199减40', 1, 40, null, 199, 0, null, 800, '2023-01-08', 14), (4, '春茶上新88折', 2, null, 0.88, 0, 1, 1, 500, '2023-03-20', 30), (5, '满59减6', 1, 6, null, 59, 0, null, null, '2023-03-01', 120), (6, '618满300减60', 1, 60, null, 300, 0, null, 1000, '2023-06-10', 10), (7, '生鲜券', 1, 12, null, 88, 1, 5, 400, '2023-05-20', 45), (8, '运费券', 4, 8, null, 0, 0, null, 3000, '2023-02-01', 700), (9, '中秋礼盒立减30', 1, 30, null, 200, 1, 7, 300, '2023-09-10', 20),
    (10, '双11满200减50', 1, 50, null, 200, 0, null, 2000, '2023-11-01', 12), (11, '双11折扣券', 2, null, 0.9, 100, 0, null, 1000, '2023-11-01', 12), (12, '老客回馈', 3, 5, null, 0, 0, null, null, '2023-08-01', 200), (13, '会员生日券', 3, 20, null, 0, 0, null, null, '2023-01-01', 730), (14, '坚果满减', 1, 10, null, 69, 1, 3, 600, '2023-12-01', 60), (15, '2024年货节', 1, 40, null, 199, 0, null, 1200, '2024-01-15', 24), (16, '春茶节9折', 2, null, 0.9, 0, 1, 1, 600, '2024-03-18', 35), (17, '测试券', 3, 0.01, null, 0, 0, null, 1, '2022-11-01', 1), (18, '618满300减70', 1, 70, null, 300, 0, null, 1500, '2024-06-08', 13), (19, '直播间专享', 1, 8, null, 50, 0, null, 500, '2024-04-01', 180), (20, '中秋提前享', 1, 35, null, 238, 1, 7, 500, '2024-08-20', 30)) as c (i, n, t, a, d, m, s, c, p, f, len);

create table t_coupon_receive (
  id bigint primary key,
  coupon_id int not null,
  member_id bigint not null,
  get_type smallint,
  use_status smallint not null default 0,
  order_id bigint,
  receive_time timestamp,
  used_time timestamp,
  expire_time timestamp
);
comment on table t_coupon_receive is '优惠券领取记录表';
comment on column t_coupon_receive.coupon_id is '优惠券id';
comment on column t_coupon_receive.member_id is '会员id';
comment on column t_coupon_receive.get_type is '获取类型：0->后台赠送；1->主动获取';
comment on column t_coupon_receive.use_status is '使用状态：0->未使用；1->已使用；2->已过期';
comment on column t_coupon_receive.order_id is '使用的订单id';
comment on column t_coupon_receive.receive_time is '领取时间';
comment on column t_coupon_receive.used_time is '使用时间';

-- 订单 ---------------------------------------------------------------------------------------------------------------

create table t_express (code varchar(20) primary key, name varchar(30) not null, tel varchar(20), enabled smallint default 1);
comment on table t_express is '快递公司';
comment on column t_express.enabled is '是否启用';
insert into t_express values ('SF', '顺丰速运', '95338', 1), ('ZTO', '中通快递', '95311', 1), ('YTO', '圆通速递', '95554', 1), ('YUNDA', '韵达快递', '95546', 1), ('JD', '京东物流', '950616', 1), ('EMS', '邮政EMS', '11183', 0);

create table t_order (
  id bigint primary key,
  order_sn varchar(32) not null,
  member_id bigint not null,
  order_status smallint not null default 0,
  aftersale_status smallint default 0,
  consignee varchar(30),
  mobile varchar(20),
  province varchar(20),
  address varchar(255),
  message varchar(255) default '',
  goods_amount numeric(10, 2) not null default 0,
  freight_amount numeric(10, 2) not null default 0,
  coupon_amount numeric(10, 2) not null default 0,
  points_amount numeric(10, 2) default 0,
  pay_amount numeric(10, 2) not null default 0,
  coupon_receive_id bigint,
  pay_type smallint default 0,
  pay_no varchar(64),
  source_type smallint,
  express_code varchar(20),
  express_no varchar(40) default '',
  pay_time timestamp,
  ship_time timestamp,
  confirm_time timestamp,
  close_time timestamp,
  comment_flag smallint default 0,
  remark varchar(200),
  create_time timestamp not null,
  update_time timestamp,
  deleted smallint not null default 0
);
comment on table t_order is '订单表';
comment on column t_order.order_sn is '订单编号';
comment on column t_order.member_id is '会员id';
comment on column t_order.order_status is '订单状态：0->待付款；1->待发货；2->待收货；3->已完成；4->已取消；5->超时关闭';
comment on column t_order.aftersale_status is '售后状态，0是可申请，1是用户已申请，2是审核通过，3是退款成功，4是审核驳回，5是用户已取消';
comment on column t_order.consignee is '收货人姓名';
comment on column t_order.mobile is '收货人手机号';
comment on column t_order.province is '收货省份';
comment on column t_order.address is '收货具体地址';
comment on column t_order.message is '用户订单留言';
comment on column t_order.goods_amount is '商品总金额';
comment on column t_order.freight_amount is '运费金额';
comment on column t_order.coupon_amount is '优惠券抵扣金额';
comment on column t_order.points_amount is '积分抵扣';
comment on column t_order.pay_amount is '应付金额（实际支付金额）';
comment on column t_order.pay_type is '支付方式【0:未支付, 1:微信, 2:支付宝, 3:余额】';
comment on column t_order.pay_no is '第三方支付流水号';
comment on column t_order.source_type is '订单来源 1小程序 2APP 3H5 4PC';
comment on column t_order.express_code is '物流公司';
comment on column t_order.express_no is '物流单号';
comment on column t_order.pay_time is '支付时间';
comment on column t_order.ship_time is '发货时间';
comment on column t_order.confirm_time is '确认收货时间';
comment on column t_order.close_time is '关闭时间';
comment on column t_order.comment_flag is '是否已评价';
comment on column t_order.remark is '商家备注';
comment on column t_order.create_time is '下单时间';
comment on column t_order.deleted is '删除状态：0->未删除；1->已删除';
insert into t_order
select row_number() over (order by at, i), to_char(at, 'YYYYMMDDHH24MISS') || lpad((i * 7919 % 10000)::text, 4, '0'), m.id, state, 0, coalesce(a.name, '王女士'), coalesce(m.mobile, '13900000000'), coalesce(m.province, '浙江省'), coalesce(a.address_detail, '文一路1号'), case when pg_temp.u('msg', i) < 0.06 then pg_temp.pick('msgt', i, '{尽快发货,放门卫,不要发韵达,送礼用请包装好一点,周末送}') else '' end, 0, 0, 0, 0, 0, null,
       case when state in (1, 2, 3) then pg_temp.weighted('pt', i, '{1,2,3}', '{76,20,4}')::int else 0 end, case when state in (1, 2, 3) then '42000' || lpad(pg_temp.n('pn', i, 0, 99999999)::text, 10, '0') end, pg_temp.weighted('ot', i, '{1,2,3,4}', '{70,17,8,5}')::int, case when state in (2, 3) then pg_temp.weighted('ex', i, '{ZTO,SF,YTO,YUNDA,JD}', '{46,24,14,11,5}') end, case when state in (2, 3) then '7' || lpad(pg_temp.n('en', i, 0, 99999999)::text, 12, '3') else '' end,
       case when state in (1, 2, 3) then paid end, case when state in (2, 3) then shipped end, case when state = 3 then shipped + make_interval(hours => 30 + pg_temp.skew('cf', i, 0, 240, 1.6)) end, case state when 4 then at + make_interval(mins => pg_temp.n('cl', i, 3, 900)) when 5 then at + interval '30 minutes' end,
       0, case when pg_temp.u('rmk', i) < 0.03 then '已电话联系' end, at, case when state in (2, 3) then shipped when state = 1 then paid end, case when pg_temp.u('odel', i) < 0.018 then 1 else 0 end
  from generate_series(1, 3000) as i,
       lateral (select case when pg_temp.u('peak', i) < 0.1 then (date '2023-11-09' + pg_temp.n('pk', i, 0, 3)) when pg_temp.u('peak', i) < 0.15 then (date '2024-06-16' + pg_temp.n('pk', i, 0, 2)) when pg_temp.u('peak', i) < 0.2 then date '2024-01-16' + pg_temp.n('pk', i, 0, 14) else date '2023-01-03' + floor(607 * power(pg_temp.u('od', i), 0.85))::int end + make_interval(secs => floor(3600 * (7 + 16.5 * power(pg_temp.u('oh', i), 0.8)))) as at offset 0) as t,
       lateral (select case when at > timestamp '2024-08-31' then pg_temp.weighted('os0', i, '{0,1,4,5}', '{40,40,8,12}') when at > timestamp '2024-08-15' then pg_temp.weighted('os1', i, '{1,2,4,5}', '{22,64,6,8}') else pg_temp.weighted('os2', i, '{3,4,5,2}', '{85,6,8,0}') end::int as state, at + make_interval(secs => 20 + pg_temp.skew('pw', i, 0, 1700, 4)) as paid offset 0) as s,
       lateral (select paid + make_interval(hours => 3 + pg_temp.skew('sh', i, 0, 90, 2.2)) as shipped) as h,
       lateral (select 1 + floor(power(pg_temp.u('om', i), 1.9) * 1190 * least(1, power((at::date - date '2022-11-19') / 640.0, 1.25)))::bigint as mid offset 0) as d
       join t_member as m on m.id = d.mid left join t_member_address as a on a.member_id = m.id and a.is_default = 1;

create table t_order_item (
  id bigint primary key,
  order_id bigint not null,
  order_sn varchar(32),
  goods_id bigint not null,
  goods_name varchar(120) not null,
  sku_id bigint,
  price numeric(10, 2) not null,
  number int not null,
  real_amount numeric(10, 2),
  gift_points int default 0,
  comment_id bigint default 0,
  create_time timestamp
);
comment on table t_order_item is '订单商品表';
comment on column t_order_item.order_id is '订单表的订单ID';
comment on column t_order_item.order_sn is '订单编号';
comment on column t_order_item.goods_id is '商品表的商品ID';
comment on column t_order_item.goods_name is '商品名称（下单时）';
comment on column t_order_item.sku_id is '货品ID';
comment on column t_order_item.price is '销售价格';
comment on column t_order_item.number is '购买数量';
comment on column t_order_item.real_amount is '该商品经过优惠后的分解金额';
comment on column t_order_item.gift_points is '赠送积分';
comment on column t_order_item.comment_id is '订单商品评论，0是未评价，-1是超期不能评价，其他是评价ID';
insert into t_order_item
select row_number() over (order by o.id, l), o.id, o.order_sn, g.id, g.name, s.id, s.price, q, s.price * q, floor(s.price * q / 10)::int, 0, o.create_time
  from t_order as o, lateral generate_series(1, pg_temp.skew('ln', o.id, 1, 4, 3)) as l, lateral (select o.id * 10 + l as at offset 0) as a,
       lateral (select 1 + (pg_temp.skew('gi', at, 0, (select count(*)::int - 1 from t_goods), 2.1) * 41) % (select count(*)::int from t_goods) as gid, 1 + pg_temp.skew('qy', at, 0, 7, 5) as q offset 0) as p
       join t_goods as g on g.id = p.gid, lateral (select * from t_goods_sku as k where k.goods_id = g.id order by k.id offset pg_temp.skew('sk', at, 0, (select count(*)::int - 1 from t_goods_sku where goods_id = g.id), 2) limit 1) as s
 where g.deleted = 0 or l = 1 and g.retail_price > 1;
delete from t_order as o where not exists (select from t_order_item as d where d.order_id = o.id);

insert into t_coupon_receive
select row_number() over (order by at, i), id, mid, case when id in (12, 13) then 0 else 1 end, case when end_time < timestamp '2024-09-01' then 2 else 0 end, null, at, null, end_time
  from generate_series(1, 2100) as i, lateral (select pg_temp.weighted('cr', i, '{1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,18,19,20}', '{22,7,5,2,8,5,2,9,2,10,4,5,4,3,5,2,4,2,1}')::int as cid offset 0) as x join t_coupon as c on c.id = x.cid,
       lateral (select start_time + make_interval(mins => floor(pg_temp.u('cra', i) * least(extract(epoch from end_time - start_time), extract(epoch from timestamp '2024-08-31' - start_time)) / 60)::int) as at offset 0) as t, lateral (select 1 + floor(power(pg_temp.u('crm', i), 1.6) * 1190 * least(1, power(greatest(1, at::date - date '2022-11-19') / 640.0, 1.25)))::bigint as mid) as m;
with used as (
  select distinct on (r.id) r.id, o.id as oid, o.create_time as at
    from t_coupon_receive as r join t_order as o on o.member_id = r.member_id and o.create_time between r.receive_time and r.expire_time and o.order_status in (1, 2, 3) and pg_temp.u('use', o.id) < 0.55 order by r.id, o.id
), once as (select distinct on (oid) * from used order by oid, id)
update t_coupon_receive as r set use_status = 1, order_id = oid, used_time = at from once where once.id = r.id;
update t_order as o set goods_amount = d.total, freight_amount = case when d.total >= 88 then 0 when o.province in ('浙江省', '江苏省', '上海市') then 6 else 10 end,
       points_amount = case when pg_temp.u('pts', o.id) < 0.08 then least(5, floor(d.total / 10)) else 0 end
  from (select order_id, sum(price * number) as total from t_order_item group by order_id) as d where d.order_id = o.id;
update t_order as o set coupon_receive_id = r.id, coupon_amount = least(o.goods_amount, case when c.type = 2 then round(o.goods_amount * (1 - c.discount), 2) when c.type = 4 then o.freight_amount else c.amount end)
  from t_coupon_receive as r join t_coupon as c on c.id = r.coupon_id where r.order_id = o.id;
update t_order set pay_amount = greatest(0, goods_amount + freight_amount - coupon_amount - points_amount);
update t_order_item as d set real_amount = round(d.price * d.number * (1 - o.coupon_amount / nullif(o.goods_amount, 0)), 2) from t_order as o where o.id = d.order_id and o.coupon_amount > 0;
update t_goods as g set create_time = least(g.create_time, first - interval '6 days') from (select goods_id, min(create_time) as first from t_order_item group by 1) as s where s.goods_id = g.id;
update t_goods_sku as k set create_time = g.create_time from t_goods as g where g.id = k.goods_id;
update t_goods as g set sale_num = s.n from (select goods_id, sum(number) as n from t_order_item as d join t_order as o on o.id = d.order_id where o.order_status in (1, 2, 3) group by 1) as s where s.goods_id = g.id;

create table t_refund (
  id bigint primary key,
  refund_sn varchar(32) not null,
  order_id bigint not null,
  order_item_id bigint,
  member_id bigint not null,
  type smallint not null,
  reason varchar(50),
  amount numeric(10, 2) not null,
  pictures varchar(500) default '',
  status smallint not null,
  handle_man varchar(30),
  handle_note varchar(200),
  handle_time timestamp,
  create_time timestamp,
  update_time timestamp,
  deleted smallint default 0
);
comment on table t_refund is '退款/售后申请';
comment on column t_refund.refund_sn is '售后编号';
comment on column t_refund.order_id is '订单ID';
comment on column t_refund.order_item_id is '订单商品ID，整单退时为空';
comment on column t_refund.type is '售后类型，0是未收货退款，1是已收货（无需退货）退款，2用户退货退款';
comment on column t_refund.reason is '退款原因';
comment on column t_refund.amount is '退款金额';
comment on column t_refund.status is '申请状态：0->待处理；1->退货中；2->已完成；3->已拒绝';
comment on column t_refund.handle_man is '处理人员';
comment on column t_refund.handle_note is '处理备注';
comment on column t_refund.handle_time is '处理时间';
comment on column t_refund.create_time is '申请时间';
insert into t_refund
select row_number() over (order by asked, d.id), 'SH' || to_char(asked, 'YYMMDD') || lpad(d.id::text, 5, '0'), o.id, case when pg_temp.u('whole', d.id) < 0.85 then d.id end, o.member_id, case when o.order_status = 1 then 0 else pg_temp.weighted('rt', d.id, '{1,2}', '{60,40}')::int end,
       case when pg_temp.u('rr0', d.id) < 0.96 then case when o.order_status = 1 then pg_temp.weighted('rr1', d.id, '{不想要了,拍错/多拍,发货太慢,地址填错}', '{42,28,20,10}') else pg_temp.weighted('rr2', d.id, '{包装破损,水果有坏果,质量问题,与描述不符,不想要了,少件漏发,其他}', '{24,22,16,13,12,8,5}') end else '' end,
       case when o.order_status = 3 and pg_temp.u('part', d.id) < 0.3 then round(d.real_amount * 0.3, 2) else d.real_amount end, '', state, case when state > 0 then pg_temp.pick('hm', d.id, '{kefu01,kefu02,kefu03,admin}') end, case when state = 3 then pg_temp.pick('hn', d.id, '{超过售后时效,凭证不足}') when state = 2 and pg_temp.u('hn', d.id) < 0.3 then '' end, case when state > 0 then asked + make_interval(mins => 20 + pg_temp.skew('ht2', d.id, 0, 4000, 2)) end, asked, null, 0
  from t_order_item as d join t_order as o on o.id = d.order_id join t_goods as g on g.id = d.goods_id,
       lateral (select case when o.order_status = 1 then o.pay_time + interval '4 hours' else o.confirm_time + make_interval(hours => pg_temp.skew('ra', d.id, -20, 100, 1.8)) end as asked) as a, lateral (select case when asked > timestamp '2024-08-20' then pg_temp.weighted('rs1', d.id, '{0,1,2}', '{35,25,40}') else pg_temp.weighted('rs2', d.id, '{2,3,1}', '{87,11,2}') end::int as state offset 0) as s
 where o.order_status in (1, 3) and pg_temp.u('rf', d.id) < case when g.category_id = 51 then 0.12 else 0.04 end;
update t_order as o set aftersale_status = case r.status when 2 then 3 when 3 then 4 when 1 then 2 else 1 end from t_refund as r where r.order_id = o.id;

create table t_goods_comment (
  id bigint primary key,
  goods_id bigint not null,
  order_item_id bigint,
  member_id bigint,
  star smallint,
  content varchar(500) default '',
  has_picture smallint default 0,
  pics text,
  is_anonymous smallint default 0,
  reply varchar(500),
  reply_time timestamp,
  audit_status varchar(10) default 'pass',
  create_time timestamp,
  deleted smallint default 0
);
comment on table t_goods_comment is '商品评价表';
comment on column t_goods_comment.star is '评分， 1-5';
comment on column t_goods_comment.content is '评价内容';
comment on column t_goods_comment.has_picture is '是否含有图片';
comment on column t_goods_comment.is_anonymous is '是否匿名';
comment on column t_goods_comment.reply is '商家回复';
comment on column t_goods_comment.audit_status is '审核状态 wait待审核/pass通过/reject驳回';
comment on column t_goods_comment.create_time is '评价时间';
insert into t_goods_comment
select row_number() over (order by at, d.id), d.goods_id, d.id, o.member_id, star, case when pg_temp.u('ce', d.id) < 0.18 then '' when star >= 4 then pg_temp.pick('cg', d.id, '{很好，会回购,味道不错,包装很用心,送人很有面子,物流快,家里老人喜欢,一如既往的好,比超市便宜,此用户未填写评价内容}') when star = 3 then pg_temp.pick('cn', d.id, '{一般般,味道偏甜,量有点少}') else pg_temp.pick('cb', d.id, '{有几个坏了,包装压扁了,不新鲜,和图片差别大,客服不理人}') end,
       case when pg_temp.u('pc2', d.id) < 0.24 then 1 else 0 end, case when pg_temp.u('pc2', d.id) < 0.24 then '["c/' || d.id || '.jpg"]' else '[]' end, case when pg_temp.u('an', d.id) < 0.3 then 1 else 0 end, case when star <= 2 and pg_temp.u('rp', d.id) < 0.7 then '非常抱歉给您带来不好的体验，已为您登记' when star = 5 and pg_temp.u('rp', d.id) < 0.15 then '感谢支持' end, case when star <= 2 and pg_temp.u('rp', d.id) < 0.7 or star = 5 and pg_temp.u('rp', d.id) < 0.15 then at + interval '20 hours' end,
       pg_temp.weighted('as', d.id, '{pass,reject,wait}', '{95,2,3}'), at, case when pg_temp.u('cd', d.id) < 0.01 then 1 else 0 end
  from t_order_item as d join t_order as o on o.id = d.order_id, lateral (select pg_temp.weighted('star', d.id, '{5,4,3,2,1}', '{74,14,5,2,5}')::int as star, o.confirm_time + make_interval(hours => 1 + pg_temp.skew('ca', d.id, 0, 300, 2)) as at offset 0) as s where o.order_status = 3 and pg_temp.u('cm', d.id) < 0.3;
update t_order_item as d set comment_id = c.id from t_goods_comment as c where c.order_item_id = d.id;
update t_order as o set comment_flag = 1 where exists (select from t_order_item as d where d.order_id = o.id and d.comment_id > 0);

create table t_points_log (
  id bigint primary key,
  member_id bigint not null,
  change_num int not null,
  biz_type varchar(20) not null,
  biz_id bigint,
  note varchar(100),
  create_time timestamp
);
comment on table t_points_log is '积分变动记录';
comment on column t_points_log.change_num is '变动积分，正数增加负数减少';
comment on column t_points_log.biz_type is '业务类型: ORDER 下单赠送, SIGN 签到, EXCHANGE 抵扣, REFUND 退款扣回, ADMIN 后台调整';
comment on column t_points_log.biz_id is '业务单据id';
insert into t_points_log
select row_number() over (order by at, member_id, t, bid), member_id, n, t, bid, case when t = 'ADMIN' then '活动补发' else '' end, at
  from (select member_id, floor(pay_amount / 10)::int as n, 'ORDER' as t, id as bid, confirm_time as at from t_order where order_status = 3 and pay_amount >= 10
        union all select member_id, -(points_amount * 100)::int, 'EXCHANGE', id, create_time from t_order where points_amount > 0
        union all select r.member_id, -floor(r.amount / 10)::int, 'REFUND', r.id, r.handle_time from t_refund as r where r.status = 2 and r.amount >= 10
        union all select 1 + pg_temp.skew('sg', i, 0, 400, 1.8), 5, 'SIGN', null, timestamp '2024-02-01 07:30' + make_interval(hours => i * 7) from generate_series(1, 700) as i
        union all select id, 100, 'ADMIN', null, timestamp '2024-05-06 10:00' from t_member where id % 47 = 0) as p;
update t_member as m set points = greatest(0, p.n), growth = p.g from (select member_id, sum(change_num) as n, coalesce(sum(change_num) filter (where biz_type = 'ORDER'), 0) * 10 as g from t_points_log group by 1) as p where p.member_id = m.id;
update t_member set level_id = case when growth >= 8000 then 4 when growth >= 2000 then 3 when growth >= 500 then 2 else 1 end where level_id <> 9;

create table t_cart (id bigint primary key, member_id bigint not null, goods_id bigint, sku_id bigint, price numeric(10, 2), number int, checked smallint default 1, create_time timestamp, update_time timestamp, deleted smallint default 0);
comment on table t_cart is '购物车商品表';
comment on column t_cart.price is '加入购物车时的价格';
comment on column t_cart.number is '商品货品的数量';
comment on column t_cart.checked is '购物车中商品是否选择状态';
comment on column t_cart.deleted is '逻辑删除';
insert into t_cart select i, 1 + pg_temp.skew('cm2', i, 0, 1199, 1.3), s.goods_id, s.id, s.price, 1 + pg_temp.skew('cn2', i, 0, 5, 3), case when pg_temp.u('ck', i) < 0.8 then 1 else 0 end, timestamp '2024-09-01' - make_interval(mins => pg_temp.skew('ct2', i, 0, 300000, 2)), null, case when pg_temp.u('cdl', i) < 0.35 then 1 else 0 end
  from generate_series(1, 640) as i, lateral (select 1 + pg_temp.skew('cs2', i, 0, 180, 1.5) as sid offset 0) as x join t_goods_sku as s on s.id = x.sid;

create table t_search_history (id bigint primary key, member_id bigint, keyword varchar(63) not null, source varchar(10), create_time timestamp);
comment on table t_search_history is '搜索历史表';
comment on column t_search_history.keyword is '搜索关键字';
comment on column t_search_history.source is '搜索来源，如pc、wx、app';
insert into t_search_history select i, case when pg_temp.u('sm', i) < 0.7 then 1 + pg_temp.skew('sm1', i, 0, 1199, 1.5) end, pg_temp.weighted('kw', i, '{龙井,山核桃,礼盒,白茶,香菇,杨梅,笋干,蜂蜜,大米,送礼,坚果,红茶,茶具,枸杞,优惠券}', '{20,14,12,9,8,7,5,5,4,4,4,3,2,2,1}'), pg_temp.weighted('so', i, '{wx,app,pc}', '{75,20,5}'), timestamp '2024-03-01' + make_interval(mins => i * 200) from generate_series(1, 1300) as i;

create table t_banner (id int primary key, title varchar(50), pic varchar(255), link varchar(255), position smallint default 1, start_time timestamp, end_time timestamp, enabled smallint, sort int);
comment on table t_banner is '轮播广告';
comment on column t_banner.position is '轮播位置：1->小程序首页；2->APP首页；3->分类页';
comment on column t_banner.enabled is '上下线状态：0->下线；1->上线';
insert into t_banner select i, pg_temp.pick('bt', i, '{春茶上新,年货节,618大促,双11返场,中秋好礼,新人专享,杨梅季,秋冬滋补}'), 'https://img.shanjizi.example/banner/' || i || '.jpg', case when i % 4 = 0 then '' else '/pages/goods?id=' || i * 3 end, pg_temp.weighted('bp', i, '{1,2,3}', '{60,25,15}')::int, date '2023-01-01' + i * 17, date '2023-01-01' + i * 17 + 25, case when i > 30 then 1 else 0 end, i % 5 from generate_series(1, 34) as i;

create table t_admin (id int primary key, username varchar(30), password varchar(100), nick_name varchar(30), role_ids varchar(50) default '[]', last_login_time timestamp, create_time timestamp, deleted smallint default 0);
comment on table t_admin is '管理员表';
insert into t_admin select i, (array['admin', 'kefu01', 'kefu02', 'kefu03', 'yunying', 'cangku', 'caiwu', 'test'])[i], '$2a$10$' || md5('adm' || i), (array['超级管理员', '客服小林', '客服小周', '客服小夏', '运营', '仓库', '财务', ''])[i], '[' || i || ']', timestamp '2024-08-30 09:00' - make_interval(hours => i * 13), timestamp '2022-10-18 11:00', case when i = 8 then 1 else 0 end from generate_series(1, 8) as i;

-- 拼团做了一半
create table t_groupon (id bigint primary key, order_id bigint, rules_id bigint, creator_member_id bigint, status smallint default 0, create_time timestamp, deleted smallint default 0);
comment on table t_groupon is '团购活动表';
comment on column t_groupon.status is '团购活动状态，开团未支付则0，开团中则1，开团失败则2';
create table t_feedback (id bigint primary key, member_id bigint, feed_type varchar(20), content text, create_time timestamp);
comment on table t_feedback is '意见反馈表';
