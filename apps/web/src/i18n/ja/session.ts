import type { Same } from '../same.ts';
import type { session as en } from '../en/session.ts';

export const session: Same<typeof en> = {
  title: 'サインイン',
  lead: '検査、判定、治療、安静、そして帰宅まで。一日で。',
  email: 'メールアドレス',
  password: 'パスワード',
  showPassword: 'パスワードの表示を切り替える',
  code: 'ワンタイムコード',
  submit: 'サインイン',
  wrong: 'メールアドレスまたはパスワードが違います。',
  wrongNext: '大文字・小文字も含めて確認してください。続けて間違えると、しばらく試せなくなります。',
  throttled_one: '試行回数が多すぎます。{{count}}秒後にもう一度お試しください。',
  throttled_other: '試行回数が多すぎます。{{count}}秒後にもう一度お試しください。',
  idle: 'しばらく操作がなかったためサインアウトしました。サインインすると続きに戻ります。',
  ended: 'セッションが終了しました。サインインすると続きに戻ります。',
  signedOut: 'サインアウトしました。',
  forgotten: 'パスワードをお忘れの場合は、管理者が再発行します。',
};
