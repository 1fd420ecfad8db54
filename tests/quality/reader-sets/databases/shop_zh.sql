-- 网上商城示例库 shop_zh
SET client_min_messages = warning;
SELECT setseed(0.4217);

CREATE TABLE mem_user (
  user_id int PRIMARY KEY, nick_name varchar(50) NOT NULL, real_name varchar(30), mobile varchar(20), email varchar(80),
  gender smallint NOT NULL DEFAULT 0, birthday date, user_level smallint NOT NULL DEFAULT 1, is_vip smallint NOT NULL DEFAULT 0,
  reg_channel smallint NOT NULL, reg_time timestamp NOT NULL, last_login_time timestamp, province varchar(20), city varchar(20),
  points int NOT NULL DEFAULT 0, balance_fen bigint NOT NULL DEFAULT 0, inviter_id int, acct_status smallint NOT NULL DEFAULT 0,
  is_deleted smallint NOT NULL DEFAULT 0, create_by varchar(30), create_time timestamp, update_by varchar(30), update_time timestamp);
COMMENT ON TABLE mem_user IS '会员表';
COMMENT ON COLUMN mem_user.user_id IS '会员ID';
COMMENT ON COLUMN mem_user.nick_name IS '昵称';
COMMENT ON COLUMN mem_user.real_name IS '真实姓名（未实名为空）';
COMMENT ON COLUMN mem_user.mobile IS '手机号';
COMMENT ON COLUMN mem_user.email IS '邮箱';
COMMENT ON COLUMN mem_user.gender IS '性别：0未知 1男 2女';
COMMENT ON COLUMN mem_user.birthday IS '出生日期';
COMMENT ON COLUMN mem_user.user_level IS '会员等级（1普通 2白银 3黄金 4钻石）';
COMMENT ON COLUMN mem_user.is_vip IS '是否付费会员 0->否；1->是';
COMMENT ON COLUMN mem_user.reg_channel IS '注册渠道 1=APP 2=小程序 3=H5 4=PC';
COMMENT ON COLUMN mem_user.reg_time IS '注册时间';
COMMENT ON COLUMN mem_user.last_login_time IS '最近登录时间';
COMMENT ON COLUMN mem_user.province IS '所在省份';
COMMENT ON COLUMN mem_user.city IS '所在城市';
COMMENT ON COLUMN mem_user.points IS '积分';
COMMENT ON COLUMN mem_user.balance_fen IS '账户余额，单位：分';
COMMENT ON COLUMN mem_user.inviter_id IS '邀请人会员ID';
COMMENT ON COLUMN mem_user.acct_status IS '账号状态 0->正常；1->冻结';
COMMENT ON COLUMN mem_user.is_deleted IS '是否删除（0未删除 1已删除）';
COMMENT ON COLUMN mem_user.create_by IS '创建人';
COMMENT ON COLUMN mem_user.create_time IS '创建时间';
COMMENT ON COLUMN mem_user.update_by IS '更新人';
COMMENT ON COLUMN mem_user.update_time IS '更新时间';

CREATE TABLE mem_address (
  addr_id int PRIMARY KEY, user_id int NOT NULL REFERENCES mem_user(user_id), shr_xm varchar(30) NOT NULL, shr_dh varchar(20),
  province varchar(20), city varchar(20), detail varchar(200), yzbm varchar(10), is_default smallint NOT NULL DEFAULT 0,
  is_deleted smallint NOT NULL DEFAULT 0, create_time timestamp, update_time timestamp);
COMMENT ON TABLE mem_address IS '会员收货地址';
COMMENT ON COLUMN mem_address.addr_id IS '地址ID';
COMMENT ON COLUMN mem_address.user_id IS '会员ID';
COMMENT ON COLUMN mem_address.shr_xm IS '收货人姓名';
COMMENT ON COLUMN mem_address.shr_dh IS '收货人电话';
COMMENT ON COLUMN mem_address.province IS '省';
COMMENT ON COLUMN mem_address.city IS '市';
COMMENT ON COLUMN mem_address.detail IS '详细地址';
COMMENT ON COLUMN mem_address.yzbm IS '邮政编码';
COMMENT ON COLUMN mem_address.is_default IS '默认地址：0否，1是';
COMMENT ON COLUMN mem_address.is_deleted IS '逻辑删除 0正常 1删除';
COMMENT ON COLUMN mem_address.create_time IS '创建时间';
COMMENT ON COLUMN mem_address.update_time IS '更新时间';

CREATE TABLE pd_category (cate_id int PRIMARY KEY, parent_id int NOT NULL DEFAULT 0, cate_name varchar(40) NOT NULL, sort_no int, is_show smallint NOT NULL DEFAULT 1, create_time timestamp);
COMMENT ON TABLE pd_category IS '商品类目';
COMMENT ON COLUMN pd_category.cate_id IS '类目ID';
COMMENT ON COLUMN pd_category.parent_id IS '上级类目ID，0表示一级类目';
COMMENT ON COLUMN pd_category.cate_name IS '类目名称';
COMMENT ON COLUMN pd_category.sort_no IS '排序号';
COMMENT ON COLUMN pd_category.is_show IS '是否前台展示 0->否；1->是';
COMMENT ON COLUMN pd_category.create_time IS '创建时间';

CREATE TABLE pd_brand (brand_id int PRIMARY KEY, brand_name varchar(40) NOT NULL, country varchar(20), is_own smallint NOT NULL DEFAULT 0, create_time timestamp);
COMMENT ON TABLE pd_brand IS '品牌表';
COMMENT ON COLUMN pd_brand.brand_id IS '品牌ID';
COMMENT ON COLUMN pd_brand.brand_name IS '品牌名称';
COMMENT ON COLUMN pd_brand.country IS '品牌所属国家';
COMMENT ON COLUMN pd_brand.is_own IS '是否自有品牌(0:否,1:是)';
COMMENT ON COLUMN pd_brand.create_time IS '创建时间';

CREATE TABLE gys_info (gys_id int PRIMARY KEY, gys_mc varchar(60) NOT NULL, lxr varchar(30), lxdh varchar(20), szcs varchar(20), hzzt smallint NOT NULL, zq_ts int, qy_rq date, is_deleted smallint NOT NULL DEFAULT 0, create_by varchar(30), create_time timestamp, update_by varchar(30), update_time timestamp);
COMMENT ON TABLE gys_info IS '供应商信息';
COMMENT ON COLUMN gys_info.gys_id IS '供应商ID';
COMMENT ON COLUMN gys_info.gys_mc IS '供应商名称';
COMMENT ON COLUMN gys_info.lxr IS '联系人';
COMMENT ON COLUMN gys_info.lxdh IS '联系电话';
COMMENT ON COLUMN gys_info.szcs IS '所在城市';
COMMENT ON COLUMN gys_info.hzzt IS '合作状态 1=合作中 2=已暂停 3=已终止';
COMMENT ON COLUMN gys_info.zq_ts IS '结算账期（天）';
COMMENT ON COLUMN gys_info.qy_rq IS '签约日期';
COMMENT ON COLUMN gys_info.is_deleted IS '是否删除（0未删除 1已删除）';
COMMENT ON COLUMN gys_info.create_by IS '创建人';
COMMENT ON COLUMN gys_info.create_time IS '创建时间';
COMMENT ON COLUMN gys_info.update_by IS '更新人';
COMMENT ON COLUMN gys_info.update_time IS '更新时间';

CREATE TABLE pd_goods (goods_id int PRIMARY KEY, goods_sn varchar(20) NOT NULL UNIQUE, goods_name varchar(100) NOT NULL, cate_id int NOT NULL REFERENCES pd_category(cate_id), brand_id int, gys_id int,
  sale_price numeric(10,2) NOT NULL, market_price numeric(10,2), cost_price numeric(10,2), weight_g int, on_shelf smallint NOT NULL, is_new smallint NOT NULL DEFAULT 0, is_hot smallint NOT NULL DEFAULT 0, shelf_time timestamp, sub_title varchar(100),
  is_deleted smallint NOT NULL DEFAULT 0, create_by varchar(30), create_time timestamp, update_by varchar(30), update_time timestamp);
COMMENT ON TABLE pd_goods IS '商品表';
COMMENT ON COLUMN pd_goods.goods_id IS '商品ID';
COMMENT ON COLUMN pd_goods.goods_sn IS '商品货号';
COMMENT ON COLUMN pd_goods.goods_name IS '商品名称';
COMMENT ON COLUMN pd_goods.cate_id IS '所属类目ID';
COMMENT ON COLUMN pd_goods.brand_id IS '品牌ID';
COMMENT ON COLUMN pd_goods.gys_id IS '供应商ID';
COMMENT ON COLUMN pd_goods.sale_price IS '销售价（元）';
COMMENT ON COLUMN pd_goods.market_price IS '市场价（元）';
COMMENT ON COLUMN pd_goods.cost_price IS '成本价（元）';
COMMENT ON COLUMN pd_goods.weight_g IS '毛重，单位克';
COMMENT ON COLUMN pd_goods.on_shelf IS '上架状态：0->下架；1->上架';
COMMENT ON COLUMN pd_goods.is_new IS '新品标志 0->否；1->是';
COMMENT ON COLUMN pd_goods.is_hot IS '热销推荐 0->否；1->是';
COMMENT ON COLUMN pd_goods.shelf_time IS '首次上架时间';
COMMENT ON COLUMN pd_goods.sub_title IS '副标题';
COMMENT ON COLUMN pd_goods.is_deleted IS '是否删除（0未删除 1已删除）';
COMMENT ON COLUMN pd_goods.create_by IS '创建人';
COMMENT ON COLUMN pd_goods.create_time IS '创建时间';
COMMENT ON COLUMN pd_goods.update_by IS '更新人';
COMMENT ON COLUMN pd_goods.update_time IS '更新时间';

CREATE TABLE ck_stock (stock_id int PRIMARY KEY, ck_code varchar(10) NOT NULL, goods_id int NOT NULL, kc_sl int NOT NULL, sd_sl int NOT NULL DEFAULT 0, aq_kc int NOT NULL, last_rk_sj timestamp, update_time timestamp);
COMMENT ON TABLE ck_stock IS '仓库库存';
COMMENT ON COLUMN ck_stock.stock_id IS '主键';
COMMENT ON COLUMN ck_stock.ck_code IS '仓库编码：HZ杭州仓 GZ广州仓 BJ北京仓 CD成都仓';
COMMENT ON COLUMN ck_stock.goods_id IS '商品ID';
COMMENT ON COLUMN ck_stock.kc_sl IS '库存数量';
COMMENT ON COLUMN ck_stock.sd_sl IS '锁定数量';
COMMENT ON COLUMN ck_stock.aq_kc IS '安全库存';
COMMENT ON COLUMN ck_stock.last_rk_sj IS '最近入库时间';
COMMENT ON COLUMN ck_stock.update_time IS '更新时间';

CREATE TABLE mk_coupon (coupon_id int PRIMARY KEY, coupon_name varchar(60) NOT NULL, coupon_type smallint NOT NULL, face_value numeric(8,2), discount_rate numeric(3,2), min_amt numeric(10,2) NOT NULL DEFAULT 0, total_num int, valid_from date NOT NULL, valid_to date NOT NULL, is_enabled smallint NOT NULL DEFAULT 1, create_by varchar(30), create_time timestamp);
COMMENT ON TABLE mk_coupon IS '优惠券模板';
COMMENT ON COLUMN mk_coupon.coupon_id IS '优惠券ID';
COMMENT ON COLUMN mk_coupon.coupon_name IS '优惠券名称';
COMMENT ON COLUMN mk_coupon.coupon_type IS '券类型：1-满减券，2-折扣券，3-运费券';
COMMENT ON COLUMN mk_coupon.face_value IS '面额（元），折扣券为空';
COMMENT ON COLUMN mk_coupon.discount_rate IS '折扣率，如0.85表示八五折，仅折扣券有值';
COMMENT ON COLUMN mk_coupon.min_amt IS '使用门槛金额（元），0为无门槛';
COMMENT ON COLUMN mk_coupon.total_num IS '发行总量，空表示不限量';
COMMENT ON COLUMN mk_coupon.valid_from IS '有效期开始日期';
COMMENT ON COLUMN mk_coupon.valid_to IS '有效期截止日期';
COMMENT ON COLUMN mk_coupon.is_enabled IS '启用状态 0停用 1启用';
COMMENT ON COLUMN mk_coupon.create_by IS '创建人';
COMMENT ON COLUMN mk_coupon.create_time IS '创建时间';

CREATE TABLE od_order (order_id int PRIMARY KEY, order_no varchar(24) NOT NULL UNIQUE, user_id int NOT NULL REFERENCES mem_user(user_id), order_status smallint NOT NULL, order_src smallint NOT NULL, pay_type smallint,
  goods_amt numeric(12,2) NOT NULL, freight_amt numeric(8,2) NOT NULL DEFAULT 0, discount_amt numeric(10,2) NOT NULL DEFAULT 0, pay_amt numeric(12,2) NOT NULL,
  is_first smallint NOT NULL DEFAULT 0, need_invoice smallint NOT NULL DEFAULT 0, buyer_remark varchar(200), cancel_reason varchar(60), rcv_province varchar(20), rcv_city varchar(20),
  pay_time timestamp, ship_time timestamp, finish_time timestamp, cancel_time timestamp, is_deleted smallint NOT NULL DEFAULT 0, create_time timestamp NOT NULL, update_by varchar(30), update_time timestamp);
COMMENT ON TABLE od_order IS '订单主表';
COMMENT ON COLUMN od_order.order_id IS '订单ID';
COMMENT ON COLUMN od_order.order_no IS '订单编号';
COMMENT ON COLUMN od_order.user_id IS '下单会员ID';
COMMENT ON COLUMN od_order.order_status IS '状态（0待付款 1已付款 2已发货 3已完成 4已取消）';
COMMENT ON COLUMN od_order.order_src IS '订单来源 1=APP 2=小程序 3=H5 4=PC';
COMMENT ON COLUMN od_order.pay_type IS '支付方式：1-微信支付，2-支付宝，3-银行卡，4-余额；未支付为空';
COMMENT ON COLUMN od_order.goods_amt IS '商品总金额（元）';
COMMENT ON COLUMN od_order.freight_amt IS '运费（元）';
COMMENT ON COLUMN od_order.discount_amt IS '优惠金额（元）';
COMMENT ON COLUMN od_order.pay_amt IS '应付/实付金额（元）=商品金额+运费-优惠';
COMMENT ON COLUMN od_order.is_first IS '是否首单 0->否；1->是';
COMMENT ON COLUMN od_order.need_invoice IS '是否开票 0->否；1->是';
COMMENT ON COLUMN od_order.buyer_remark IS '买家备注';
COMMENT ON COLUMN od_order.cancel_reason IS '取消原因';
COMMENT ON COLUMN od_order.rcv_province IS '收货省份';
COMMENT ON COLUMN od_order.rcv_city IS '收货城市';
COMMENT ON COLUMN od_order.pay_time IS '支付时间';
COMMENT ON COLUMN od_order.ship_time IS '发货时间';
COMMENT ON COLUMN od_order.finish_time IS '完成时间';
COMMENT ON COLUMN od_order.cancel_time IS '取消时间';
COMMENT ON COLUMN od_order.is_deleted IS '是否删除（0未删除 1已删除）';
COMMENT ON COLUMN od_order.create_time IS '下单时间';
COMMENT ON COLUMN od_order.update_by IS '更新人';
COMMENT ON COLUMN od_order.update_time IS '更新时间';

CREATE TABLE od_order_item (item_id int PRIMARY KEY, order_id int NOT NULL REFERENCES od_order(order_id), goods_id int NOT NULL, buy_num int NOT NULL, unit_price numeric(10,2) NOT NULL, item_amt numeric(12,2) NOT NULL, is_gift smallint NOT NULL DEFAULT 0, create_time timestamp);
COMMENT ON TABLE od_order_item IS '订单明细';
COMMENT ON COLUMN od_order_item.item_id IS '明细ID';
COMMENT ON COLUMN od_order_item.order_id IS '订单ID';
COMMENT ON COLUMN od_order_item.goods_id IS '商品ID';
COMMENT ON COLUMN od_order_item.buy_num IS '购买数量';
COMMENT ON COLUMN od_order_item.unit_price IS '成交单价（元）';
COMMENT ON COLUMN od_order_item.item_amt IS '明细金额（元）=数量×单价';
COMMENT ON COLUMN od_order_item.is_gift IS '是否赠品 0->否；1->是';
COMMENT ON COLUMN od_order_item.create_time IS '创建时间';

CREATE TABLE od_refund (refund_id int PRIMARY KEY, refund_no varchar(24) NOT NULL, order_id int NOT NULL REFERENCES od_order(order_id), refund_type smallint NOT NULL, refund_amt numeric(12,2) NOT NULL, tk_yy varchar(60), audit_status smallint NOT NULL, auditor varchar(30), apply_time timestamp NOT NULL, finish_time timestamp, is_deleted smallint NOT NULL DEFAULT 0, create_time timestamp, update_time timestamp);
COMMENT ON TABLE od_refund IS '退款单';
COMMENT ON COLUMN od_refund.refund_id IS '退款单ID';
COMMENT ON COLUMN od_refund.refund_no IS '退款单号';
COMMENT ON COLUMN od_refund.order_id IS '订单ID';
COMMENT ON COLUMN od_refund.refund_type IS '退款类型 1=仅退款 2=退货退款';
COMMENT ON COLUMN od_refund.refund_amt IS '退款金额（元）';
COMMENT ON COLUMN od_refund.tk_yy IS '退款原因';
COMMENT ON COLUMN od_refund.audit_status IS '审核状态（0待审核 1已通过 2已驳回）';
COMMENT ON COLUMN od_refund.auditor IS '审核人';
COMMENT ON COLUMN od_refund.apply_time IS '申请时间';
COMMENT ON COLUMN od_refund.finish_time IS '退款完成时间';
COMMENT ON COLUMN od_refund.is_deleted IS '是否删除（0未删除 1已删除）';
COMMENT ON COLUMN od_refund.create_time IS '创建时间';
COMMENT ON COLUMN od_refund.update_time IS '更新时间';

CREATE TABLE wl_delivery (wl_id int PRIMARY KEY, order_id int NOT NULL, wl_gs varchar(20) NOT NULL, wl_dh varchar(30), wl_zt smallint NOT NULL, yf_fen int NOT NULL, zl_g int, fh_sj timestamp NOT NULL, qs_sj timestamp, create_time timestamp);
COMMENT ON TABLE wl_delivery IS '物流运单';
COMMENT ON COLUMN wl_delivery.wl_id IS '运单ID';
COMMENT ON COLUMN wl_delivery.order_id IS '订单ID';
COMMENT ON COLUMN wl_delivery.wl_gs IS '物流公司';
COMMENT ON COLUMN wl_delivery.wl_dh IS '物流单号';
COMMENT ON COLUMN wl_delivery.wl_zt IS '物流状态 1=运输中 2=已签收 3=拒收';
COMMENT ON COLUMN wl_delivery.yf_fen IS '实际运费成本（分）';
COMMENT ON COLUMN wl_delivery.zl_g IS '包裹重量（克）';
COMMENT ON COLUMN wl_delivery.fh_sj IS '发货时间';
COMMENT ON COLUMN wl_delivery.qs_sj IS '签收时间';
COMMENT ON COLUMN wl_delivery.create_time IS '创建时间';

CREATE TABLE mk_user_coupon (id int PRIMARY KEY, coupon_id int NOT NULL REFERENCES mk_coupon(coupon_id), user_id int NOT NULL, lq_sj timestamp NOT NULL, sy_zt smallint NOT NULL, used_time timestamp, order_id int, create_time timestamp);
COMMENT ON TABLE mk_user_coupon IS '会员领券记录';
COMMENT ON COLUMN mk_user_coupon.id IS '主键';
COMMENT ON COLUMN mk_user_coupon.coupon_id IS '优惠券ID';
COMMENT ON COLUMN mk_user_coupon.user_id IS '会员ID';
COMMENT ON COLUMN mk_user_coupon.lq_sj IS '领取时间';
COMMENT ON COLUMN mk_user_coupon.sy_zt IS '使用状态（0未使用，1已使用，2已过期）';
COMMENT ON COLUMN mk_user_coupon.used_time IS '使用时间';
COMMENT ON COLUMN mk_user_coupon.order_id IS '核销订单ID';
COMMENT ON COLUMN mk_user_coupon.create_time IS '创建时间';

CREATE TABLE gd_comment (comment_id int PRIMARY KEY, order_id int NOT NULL, goods_id int NOT NULL REFERENCES pd_goods(goods_id), user_id int NOT NULL, star smallint NOT NULL, content varchar(300), has_pic smallint NOT NULL DEFAULT 0, is_anon smallint NOT NULL DEFAULT 0, reply_content varchar(300), is_deleted smallint NOT NULL DEFAULT 0, create_time timestamp NOT NULL, update_time timestamp);
COMMENT ON TABLE gd_comment IS '商品评价';
COMMENT ON COLUMN gd_comment.comment_id IS '评价ID';
COMMENT ON COLUMN gd_comment.order_id IS '订单ID';
COMMENT ON COLUMN gd_comment.goods_id IS '商品ID';
COMMENT ON COLUMN gd_comment.user_id IS '评价会员ID';
COMMENT ON COLUMN gd_comment.star IS '评分（1-5星）';
COMMENT ON COLUMN gd_comment.content IS '评价内容';
COMMENT ON COLUMN gd_comment.has_pic IS '是否晒图 0->否；1->是';
COMMENT ON COLUMN gd_comment.is_anon IS '是否匿名 0->否；1->是';
COMMENT ON COLUMN gd_comment.reply_content IS '商家回复，未回复为空';
COMMENT ON COLUMN gd_comment.is_deleted IS '是否删除（0未删除 1已删除）';
COMMENT ON COLUMN gd_comment.create_time IS '评价时间';
COMMENT ON COLUMN gd_comment.update_time IS '更新时间';

-- 城市
CREATE TEMP TABLE t_city(id serial, p text, c text);
INSERT INTO t_city(p,c) VALUES ('广东','深圳'),('广东','广州'),('浙江','杭州'),('江苏','苏州'),('上海','上海'),('北京','北京'),('四川','成都'),('广东','东莞'),('江苏','南京'),('浙江','宁波'),('湖北','武汉'),('山东','青岛'),('湖南','长沙'),('河南','郑州'),('陕西','西安'),('山东','济南'),('福建','厦门'),('重庆','重庆'),('安徽','合肥'),('福建','福州'),('辽宁','大连'),('河北','石家庄'),('云南','昆明'),('广西','南宁'),('黑龙江','哈尔滨');

INSERT INTO mem_user
SELECT i, (ARRAY['小','阿','大','老','爱吃的','快乐','南山','云中','清风','不想'])[1+floor(random()*10)::int]||(ARRAY['鱼','猫','柚子','明','月','橙','鹿','星','竹','豆'])[1+floor(random()*10)::int]||i,
 CASE WHEN random()<0.7 THEN (ARRAY['王','李','张','刘','陈','杨','黄','赵','周','吴','徐','孙'])[1+floor(12*power(random(),1.4))::int]||(ARRAY['伟','芳','娜','敏','静','强','磊','洋','艳','勇','军','杰','涛','超','秀英','建国','子涵','雨桐','浩然','思远'])[1+floor(random()*20)::int] END,
 '1'||(ARRAY['38','39','50','86','77'])[1+floor(random()*5)::int]||lpad(floor(random()*100000000)::text,8,'0'),
 CASE WHEN r1<0.35 THEN NULL WHEN r1<0.47 THEN '' ELSE 'u'||i||(ARRAY['@qq.com','@163.com','@qq.com','@gmail.com','@126.com'])[1+floor(random()*5)::int] END,
 CASE WHEN r2<0.15 THEN 0 WHEN r2<0.52 THEN 1 ELSE 2 END,
 CASE WHEN random()<0.75 THEN date '1962-01-01'+floor(16400*power(random(),0.6))::int END,
 CASE WHEN r3<0.62 THEN 1 WHEN r3<0.85 THEN 2 WHEN r3<0.96 THEN 3 ELSE 4 END,
 (random()<CASE WHEN r3<0.62 THEN 0.06 WHEN r3<0.85 THEN 0.2 ELSE 0.55 END)::int,
 CASE WHEN r4<0.45 THEN 1 WHEN r4<0.8 THEN 2 WHEN r4<0.9 THEN 3 ELSE 4 END,
 rt, CASE WHEN random()<0.93 THEN rt+(timestamp '2025-12-31 20:00'-rt)*power(random(),0.4) END, NULL,NULL,
 CASE WHEN random()<0.2 THEN 0 ELSE floor(12000*power(random(),3))::int END, CASE WHEN random()<0.6 THEN 0 ELSE floor(80000*power(random(),3))::int END,
 CASE WHEN i>50 AND random()<0.22 THEN 1+floor((i-1)*power(random(),2.5))::int END, (random()<0.03)::int, (random()<0.04)::int,
 'sys',rt,NULL,CASE WHEN random()<0.5 THEN rt+interval '30 days'*random() END
FROM (SELECT i,random() r1,random() r2,random() r3,random() r4, date_trunc('second',timestamp '2023-01-03'+interval '1 day'*(1080.0*i/2000)+interval '20 hours'*random()) rt FROM generate_series(1,2000) i) s;
UPDATE mem_user u SET province=t.p, city=t.c FROM (SELECT user_id, 1+floor(25*power(random(),1.8))::int k, random() z FROM mem_user) x JOIN t_city t ON t.id=x.k WHERE u.user_id=x.user_id AND x.z<0.92;
UPDATE mem_user SET last_login_time=date_trunc('second',last_login_time), update_time=date_trunc('second',update_time);

INSERT INTO mem_address
SELECT row_number() over (order by user_id,k), user_id, coalesce(real_name,'王女士'), mobile, coalesce(t.p,'广东'), coalesce(t.c,'深圳'),
 (ARRAY['人民路','中山路','科技园','解放大道','建设街','滨江路'])[1+floor(random()*6)::int]||floor(1+random()*300)::text||'号',
 CASE WHEN z<0.4 THEN NULL WHEN z<0.5 THEN '' ELSE lpad(floor(100000+random()*700000)::text,6,'0') END, (k=1)::int, (k>1 AND random()<0.1)::int, reg_time+interval '1 day'*k, NULL
FROM (SELECT u.*,k,random() z,1+floor(25*power(random(),1.8))::int cc FROM mem_user u, generate_series(1,3) k WHERE (k=1 AND user_id%8<>0) OR (k=2 AND user_id%8<>0 AND user_id%3=0) OR (k=3 AND user_id%24=9)) u LEFT JOIN t_city t ON t.id=u.cc;

INSERT INTO pd_category SELECT row_number() over (), 0, x, (row_number() over ())*10, 1, '2023-01-01' FROM unnest(ARRAY['手机数码','家用电器','服饰鞋包','食品生鲜','美妆个护','母婴用品','家居家装','图书文具']) x;
INSERT INTO pd_category SELECT 100+row_number() over (), p, x, (row_number() over ())::int, CASE WHEN x IN ('摄影器材','洗护喂养') THEN 0 ELSE 1 END, '2023-01-01' FROM (VALUES (1,'手机'),(1,'耳机'),(1,'平板电脑'),(1,'摄影器材'),(2,'厨房电器'),(2,'生活电器'),(2,'空调'),(3,'男装'),(3,'女装'),(3,'运动鞋'),(3,'箱包'),(4,'休闲零食'),(4,'茶叶'),(4,'水果'),(4,'乳制品'),(5,'面部护肤'),(5,'彩妆'),(5,'洗发护发'),(6,'奶粉'),(6,'纸尿裤'),(6,'洗护喂养'),(7,'床上用品'),(7,'灯具'),(7,'收纳用品'),(8,'童书'),(8,'小说'),(8,'办公文具')) v(p,x);
INSERT INTO pd_brand SELECT row_number() over (), x, c, o, '2023-01-01' FROM (VALUES ('云岚','中国',1),('小鹿优选','中国',1),('澜石','中国',0),('北辰','中国',0),('Novatek','美国',0),('白川','日本',0),('柚木家','中国',0),('海蓝朵','法国',0),('青禾','中国',0),('Halden','德国',0),('木槿','韩国',0),('星野','日本',0),('拾光','中国',0),('米诺','中国',0),('Kestrel','英国',0),('知味堂','中国',0),('橙意','中国',0),('芙兰','法国',0),('极客方','中国',0),('远山','中国',0),('Orsini','意大利',0),('贝乐','中国',0),('安澜','中国',0),('朴素集','中国',1),('松果','中国',0)) v(x,c,o);
INSERT INTO gys_info SELECT i, (ARRAY['恒','盛','瑞','嘉','宏','华','德','润'])[1+i%8]||(ARRAY['达','源','通','泰','丰'])[1+(i/8)%5]||(ARRAY['贸易','电子','食品','服饰','家居'])[1+i/40]||'有限公司',
 CASE WHEN random()<0.9 THEN (ARRAY['王','李','张','刘','陈'])[1+floor(random()*5)::int]||(ARRAY['经理','先生','女士'])[1+floor(random()*3)::int] END, CASE WHEN z<0.1 THEN NULL WHEN z<0.16 THEN '' ELSE '0571-8'||lpad(floor(random()*9999999)::text,7,'0') END, t.c,
 CASE WHEN h<0.75 THEN 1 WHEN h<0.9 THEN 2 ELSE 3 END, CASE WHEN random()<0.92 THEN (ARRAY[15,30,30,30,45,60,90])[1+floor(random()*7)::int] END, date '2023-01-01'+floor(1000*random())::int, (i%33=0)::int,'admin','2023-01-05',NULL,NULL
FROM (SELECT i,random() z,random() h,1+floor(25*power(random(),1.5))::int cc FROM generate_series(0,199) i) s JOIN t_city t ON t.id=s.cc ORDER BY i;
UPDATE gys_info SET gys_id=gys_id+1000;

INSERT INTO pd_goods
SELECT i, 'SN'||lpad((i*37+1000)::text,6,'0'), b.brand_name||(ARRAY['经典','轻享','旗舰','新款','家用','便携','高端','基础'])[1+floor(random()*8)::int]||c.cate_name||' '||chr(65+i%26)||i, c.cate_id, CASE WHEN random()<0.95 THEN b.brand_id END, CASE WHEN random()<0.94 THEN g END, pr, CASE WHEN random()<0.85 THEN round((pr*(1.05+random()*0.5))::numeric,0) END, CASE WHEN random()<0.97 THEN round((pr*(0.45+0.5*random()))::numeric,2) END,
 CASE WHEN random()<0.93 THEN floor(80+5000*power(random(),2.5))::int END, (random()<0.8)::int,(random()<0.15)::int,(random()<0.12)::int, CASE WHEN random()<0.96 THEN ct+interval '1 day'*floor(random()*20) END, CASE WHEN z<0.3 THEN NULL WHEN z<0.4 THEN '' ELSE (ARRAY['限时直降','送运费险','官方正品','买二送一','七天无理由'])[1+floor(random()*5)::int] END,
 (i%20=7)::int, (ARRAY['admin','liuyang','zhouqian'])[1+floor(random()*3)::int], ct, NULL, NULL
FROM (SELECT i, z, cid, bid, g, ct, round((CASE WHEN cid IN (101,103,104,105,107) THEN 400+5000*power(random(),2) WHEN cid IN (112,113,114,115,127,125,126) THEN 9+150*power(random(),1.5) ELSE 29+800*power(random(),2.2) END)::numeric,0)-0.1 pr
  FROM (SELECT i, random() z, 101+floor(27*power(random(),1.25))::int cid, 1+floor(24*power(random(),1.4))::int bid, 1000+floor(170*power(random(),1.7))::int g, timestamp '2022-12-20'+interval '1 day'*floor(1060.0*power(random(),1.5)) ct FROM generate_series(1,620) i) q) s
JOIN pd_category c ON c.cate_id=s.cid JOIN pd_brand b ON b.brand_id=s.bid ORDER BY i;
UPDATE pd_goods p SET gys_id=p.gys_id+1 FROM gys_info g WHERE g.gys_id=p.gys_id AND g.is_deleted=1;

INSERT INTO ck_stock SELECT row_number() over (order by g,k), k, g, CASE WHEN z<0.07 THEN 0 ELSE floor(900*power(random(),2.3))::int END, 0, (ARRAY[10,20,30,50,100])[1+floor(random()*5)::int], CASE WHEN random()<0.95 THEN date_trunc('second',timestamp '2025-12-30'-interval '1 day'*400*power(random(),2)) END, '2025-12-31'
FROM (SELECT goods_id g,k,random() z,random() y FROM pd_goods, unnest(ARRAY['HZ','GZ','BJ','CD']) k WHERE is_deleted=0) s WHERE (k='HZ' AND y<0.95) OR (k='GZ' AND y<0.7) OR (k='BJ' AND y<0.5) OR (k='CD' AND y<0.3);
UPDATE ck_stock SET sd_sl=least(kc_sl,floor(30*power(random(),3))::int);

INSERT INTO mk_coupon SELECT i, (ARRAY['新人','618大促','双十一','会员日','春季焕新','年货节','周末'])[1+i%7]||CASE t WHEN 1 THEN '满减券' WHEN 2 THEN '折扣券' ELSE '运费券' END||lpad(i::text,3,'0'), t,
 CASE t WHEN 1 THEN (ARRAY[5,10,20,30,50,100])[1+f] WHEN 3 THEN (ARRAY[5,8,10])[1+f%3] END, CASE WHEN t=2 THEN (ARRAY[0.95,0.9,0.88,0.85,0.8,0.75])[1+f] END,
 CASE WHEN random()<0.15 THEN 0 WHEN t=1 THEN (ARRAY[49,99,199,299,399,899])[1+f] ELSE (ARRAY[0,59,99])[1+f%3] END, CASE WHEN random()<0.8 THEN (ARRAY[100,500,1000,2000,5000])[1+floor(random()*5)::int] END, d, d+(ARRAY[7,15,30,30,60,90])[1+floor(random()*6)::int], (random()<0.85)::int,'mkt',d-3
FROM (SELECT i, CASE WHEN random()<0.6 THEN 1 WHEN random()<0.7 THEN 2 ELSE 3 END t, floor(random()*6)::int f, date '2023-01-05'+(i*5.1)::int d FROM generate_series(1,210) i) s;

-- 订单
CREATE TEMP TABLE t_user AS SELECT row_number() over (order by random()) rn, * FROM mem_user WHERE is_deleted=0;
CREATE TEMP TABLE t_o AS
SELECT row_number() over (order by ct) oid, s.* FROM (
 SELECT u.user_id, u.province, u.city, u.reg_channel, date_trunc('second', CASE WHEN z<0.10 AND reg_time<'2025-11-09' THEN (CASE WHEN reg_time<'2023-11-09' AND y<0.3 THEN timestamp '2023-11-10 20:00' WHEN reg_time<'2024-11-09' AND y<0.6 THEN timestamp '2024-11-10 20:00' ELSE timestamp '2025-11-10 20:00' END)+interval '28 hours'*random()
  WHEN z<0.16 AND reg_time<'2025-06-15' THEN (CASE WHEN reg_time<'2023-06-15' AND y<0.3 THEN timestamp '2023-06-17 20:00' WHEN reg_time<'2024-06-15' AND y<0.6 THEN timestamp '2024-06-17 20:00' ELSE timestamp '2025-06-17 20:00' END)+interval '28 hours'*random()
  ELSE reg_time+(timestamp '2025-12-31 22:30'-reg_time)*power(random(),1.1) END) ct
 FROM (SELECT 1+floor((SELECT count(*) FROM t_user)*0.72*power(random(),1.9))::int k, random() z, random() y FROM generate_series(1,2800)) q JOIN t_user u ON u.rn=q.k) s;
INSERT INTO od_order
SELECT oid, to_char(ct,'YYYYMMDD')||lpad(oid::text,6,'0'), user_id, st, CASE WHEN random()<0.75 THEN reg_channel ELSE 1+floor(random()*4)::int END,
 CASE WHEN st IN (1,2,3) OR (st=4 AND p<0.25) THEN CASE WHEN q<0.52 THEN 1 WHEN q<0.86 THEN 2 WHEN q<0.93 THEN 3 ELSE 4 END END, 0, 0, 0, 0, 0, (random()<0.12)::int,
 CASE WHEN r<0.7 THEN NULL WHEN r<0.82 THEN '' ELSE (ARRAY['请尽快发货','放快递柜','周末送货','不要打电话','包装好一点','送礼用，请勿放价格单'])[1+floor(random()*6)::int] END,
 CASE WHEN st=4 THEN (ARRAY['不想买了','超时未支付','信息填错','价格太贵','缺货','超时未支付'])[1+floor(random()*6)::int] END, coalesce(province,'广东'), coalesce(city,'广州'),
 NULL,NULL,NULL,NULL,(random()<0.04)::int, ct, NULL, NULL
FROM (SELECT *, random() p, random() q, random() r, CASE WHEN ct>='2025-12-28' THEN (ARRAY[0,0,1,1,1,4,2])[1+floor(random()*7)::int] WHEN ct>='2025-12-18' THEN (ARRAY[1,2,2,3,3,3,4])[1+floor(random()*7)::int] WHEN random()<0.83 THEN 3 WHEN random()<0.85 THEN 4 ELSE 2 END st FROM t_o) s;
UPDATE od_order SET pay_time=create_time+interval '1 second'*floor(20+3000*power(random(),3)) WHERE pay_type IS NOT NULL;
UPDATE od_order SET ship_time=date_trunc('second',pay_time+interval '4 hours'+interval '60 hours'*power(random(),1.5)) WHERE order_status IN (2,3);
UPDATE od_order SET finish_time=date_trunc('second',ship_time+interval '1 day'+interval '9 days'*random()) WHERE order_status=3;
UPDATE od_order SET cancel_time=date_trunc('second',coalesce(pay_time,create_time)+interval '30 minutes'+interval '20 hours'*power(random(),2)) WHERE order_status=4;
UPDATE od_order SET is_first=1 WHERE order_id IN (SELECT DISTINCT ON (user_id) order_id FROM od_order ORDER BY user_id, create_time, order_id);

CREATE TEMP TABLE t_g AS SELECT row_number() over (order by random()) rn, goods_id, sale_price, weight_g FROM pd_goods WHERE is_deleted=0;
INSERT INTO od_order_item
SELECT row_number() over (order by order_id), order_id, goods_id, n, up, n*up, (up=0)::int, create_time FROM (
 SELECT DISTINCT ON (o.order_id,g.goods_id) o.order_id, g.goods_id, o.n, CASE WHEN o.z<0.03 AND o.k>1 THEN 0 ELSE round((g.sale_price*(CASE WHEN o.z<0.5 THEN 1 WHEN o.z<0.8 THEN 0.95 ELSE 0.85 END))::numeric,2) END up, o.create_time
 FROM (SELECT order_id,create_time,k,random() z, 1+floor(5*power(random(),5))::int n, 1+floor((SELECT count(*) FROM t_g)*0.85*power(random(),1.8))::int gi FROM od_order, generate_series(1,5) k WHERE k<=1+floor(4.5*power((order_id*7919%1000)/1000.0,2.9))) o JOIN t_g g ON g.rn=o.gi ORDER BY o.order_id,g.goods_id) s;
UPDATE od_order o SET goods_amt=s.a, freight_amt=CASE WHEN s.a>=99 THEN 0 ELSE (ARRAY[6,8,10])[1+order_id%3] END FROM (SELECT order_id oi,sum(item_amt) a FROM od_order_item GROUP BY 1) s WHERE s.oi=o.order_id;
UPDATE od_order SET discount_amt=CASE WHEN goods_amt>=399 THEN 50 WHEN goods_amt>=199 THEN 20 WHEN goods_amt>=99 THEN 10 ELSE 5 END WHERE random()<0.35 AND goods_amt>=49;
UPDATE od_order SET pay_amt=goods_amt+freight_amt-discount_amt;
UPDATE od_order SET update_time=coalesce(finish_time,cancel_time,ship_time,pay_time), update_by=CASE WHEN order_status=4 THEN 'system' END;

INSERT INTO od_refund
SELECT row_number() over (order by ap), 'TK'||to_char(ap,'YYYYMMDD')||lpad((row_number() over (order by ap))::text,5,'0'), order_id, ty, CASE WHEN random()<0.6 THEN pay_amt ELSE round((pay_amt*(0.2+0.7*random()))::numeric,2) END,
 CASE WHEN random()<0.93 THEN (ARRAY['质量问题','不喜欢','尺码不合适','发错货','物流太慢','七天无理由','与描述不符'])[1+floor(7*power(random(),1.3))::int] END, st, CASE WHEN st>0 THEN (ARRAY['kefu01','kefu02','kefu03'])[1+floor(random()*3)::int] END, ap, CASE WHEN st=1 THEN date_trunc('second',ap+interval '1 hour'+interval '6 days'*power(random(),1.5)) END, (random()<0.03)::int, ap, NULL
FROM (SELECT o.*, CASE WHEN order_status=4 OR random()<0.4 THEN 1 ELSE 2 END ty, CASE WHEN create_time>'2025-12-10' THEN (ARRAY[0,0,1])[1+floor(random()*3)::int] WHEN random()<0.8 THEN 1 ELSE 2 END st, date_trunc('second',coalesce(cancel_time,finish_time,ship_time)+interval '3 days'*random()) ap, random() z FROM od_order o WHERE is_deleted=0 AND pay_time IS NOT NULL AND order_status IN (2,3,4)) s
WHERE (order_status=4 OR z<0.14);

INSERT INTO wl_delivery SELECT row_number() over (order by ship_time), order_id, gs, CASE WHEN random()<0.98 THEN CASE gs WHEN '顺丰速运' THEN 'SF' WHEN '中通快递' THEN 'ZT' WHEN '圆通速递' THEN 'YT' WHEN '京东物流' THEN 'JD' ELSE 'EM' END||lpad(floor(random()*1e10)::text,11,'0') END, CASE WHEN order_status=3 THEN 2 WHEN random()<0.9 THEN 1 ELSE 3 END, CASE gs WHEN '顺丰速运' THEN 1200 WHEN '京东物流' THEN 900 ELSE 450 END+floor(1500*power(random(),2.5))::int, CASE WHEN random()<0.96 THEN floor(200+8000*power(random(),2.5))::int END, ship_time, CASE WHEN order_status=3 THEN date_trunc('second',ship_time+(finish_time-ship_time)*CASE gs WHEN '顺丰速运' THEN 0.3+0.3*random() ELSE 0.4+0.5*random() END) END, ship_time
FROM (SELECT *, CASE WHEN z<0.3 THEN '中通快递' WHEN z<0.55 THEN '顺丰速运' WHEN z<0.78 THEN '圆通速递' WHEN z<0.94 THEN '京东物流' ELSE '邮政EMS' END gs FROM (SELECT *,random() z FROM od_order WHERE is_deleted=0 AND ship_time IS NOT NULL) a) s;

INSERT INTO mk_user_coupon
SELECT row_number() over (order by lq), coupon_id, user_id, lq, st, ut, oid, lq FROM (
 SELECT DISTINCT ON (o.order_id) c.coupon_id, o.user_id, date_trunc('second',greatest(c.valid_from::timestamp, o.create_time-interval '3 days'*random())) lq, 1 st, o.create_time ut, o.order_id oid FROM (SELECT *, random() z FROM od_order WHERE is_deleted=0 AND discount_amt>0 AND order_status<>4) o JOIN mk_coupon c ON o.create_time>=c.valid_from AND o.create_time<c.valid_to+1 AND o.goods_amt>=c.min_amt ORDER BY o.order_id, md5(o.order_id::text||c.coupon_id::text)) a
UNION ALL
SELECT 10000+row_number() over (), coupon_id, user_id, lq, CASE WHEN valid_to<date '2025-12-31' THEN 2 ELSE 0 END, NULL, NULL, lq FROM (SELECT c.coupon_id, c.valid_to, u.user_id, date_trunc('second',greatest(c.valid_from::timestamp,u.reg_time)+interval '4 days'*random()) lq FROM (SELECT 1+floor(210*power(random(),0.6))::int ci, 1+floor(1800*power(random(),1.3))::int ui FROM generate_series(1,3200)) q JOIN mk_coupon c ON c.coupon_id=q.ci JOIN t_user u ON u.rn=q.ui WHERE u.reg_time<c.valid_to-4) b;
UPDATE mk_user_coupon m SET id=x.n+100000 FROM (SELECT id, row_number() over (order by lq_sj,id) n FROM mk_user_coupon) x WHERE x.id=m.id;
UPDATE mk_user_coupon SET id=id-100000;

INSERT INTO gd_comment
SELECT row_number() over (order by ct), order_id, goods_id, user_id, star, CASE WHEN w<0.2 THEN NULL WHEN w<0.3 THEN '' WHEN star>=4 THEN (ARRAY['质量很好，推荐','物流很快，包装完好','性价比高','会回购','很满意','颜色漂亮'])[1+floor(random()*6)::int] WHEN star=3 THEN (ARRAY['一般般','还可以，对得起价格','物流有点慢'])[1+floor(random()*3)::int] ELSE (ARRAY['质量差，失望','与描述不符','收到有破损','客服态度差'])[1+floor(random()*4)::int] END, (random()<0.25)::int, (random()<0.3)::int, CASE WHEN random()<0.35 THEN (ARRAY['感谢您的支持','非常抱歉，已联系您处理','欢迎再次光临'])[CASE WHEN star<=2 THEN 2 ELSE 1+2*floor(random()*2)::int END] END, (random()<0.05)::int, ct, NULL
FROM (SELECT i.order_id,i.goods_id,o.user_id, date_trunc('second',o.finish_time+interval '10 days'*power(random(),2)) ct, random() w, CASE WHEN (i.goods_id*31%17)=3 THEN 1+floor(5*random())::int WHEN z2<0.62 THEN 5 WHEN z2<0.84 THEN 4 WHEN z2<0.92 THEN 3 WHEN z2<0.96 THEN 2 ELSE 1 END star FROM (SELECT *,random() z,random() z2 FROM od_order_item WHERE is_gift=0) i JOIN od_order o USING(order_id) WHERE o.is_deleted=0 AND o.order_status=3 AND z<0.42) s WHERE ct<'2026-01-01';
